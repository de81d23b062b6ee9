import { equationRule } from '../equation-rule.ts';

export const budgetSourcesSum = equationRule({
  id: 'budget/sources-sum',
  severity: 'error',
  title: {
    zh: '各来源资金之和等于资金总额',
    en: 'The sources add up to the total of their stage',
  },
  documentation: {
    what: {
      zh: '同一栏（年初预算、全年预算、全年执行等）中，当年财政拨款、上年结转、其他资金等相加应等于该栏的总额。空白或“—”按没有资金计。',
      en: 'Within one stage (initial budget, annual budget, spent) the appropriation of the year, what was carried over and other money add up to the stated total. A blank place counts as no money.',
    },
    why: {
      zh: '总额是执行率的依据。总额为零而各来源不为零，也是常见的漏填。',
      en: 'The rate rests on the totals. A total of zero above sources that are not zero is a common omission.',
    },
    example: {
      zh: '80.00 + 15.00 + 5.00 = 100.00，表中填 0.00，差 100.00。',
      en: '80.00 + 15.00 + 5.00 = 100.00, but the form says 0.00: off by 100.00.',
    },
    source: {
      zh: '自评表资金表“其中”各行与总额的关系。',
      en: 'The funds table’s own arithmetic: the rows under 其中 are the parts of the total.',
    },
  },
  advice: {
    zh: '请核对该栏各来源的金额。',
    en: 'Check the amounts of the stage.',
  },
});
