import { equationRule } from '../equation-rule.ts';

export const budgetExecutionRate = equationRule({
  id: 'budget/execution-rate',
  severity: 'error',
  title: {
    zh: '执行率等于执行数除以预算数',
    en: 'The execution rate is spent / budget',
  },
  documentation: {
    what: {
      zh: '表中的执行率应等于全年执行数除以全年（调整后）预算数，按印出的位数四舍五入。',
      en: 'The stated rate is the amount spent divided by the adjusted annual budget, rounded half up to the digits printed.',
    },
    why: {
      zh: '执行率是预算执行得分的依据。用年初预算数、或漏算结转资金，都会使它偏离。',
      en: 'The score for budget execution rests on it. Dividing by the initial budget or forgetting what was carried over makes it wrong.',
    },
    example: {
      zh: '86.20 ÷ 100.00 = 86.2%，表中填 82.6%。',
      en: '86.20 ÷ 100.00 = 86.2%, but the form says 82.6%.',
    },
    source: {
      zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）自评表：执行率 = 全年执行数 ÷ 全年预算数。',
      en: 'The form attached to 财预〔2020〕10号: rate = B / A.',
    },
  },
  advice: {
    zh: '请核对预算数、执行数与执行率。',
    en: 'Check the budget, the amount spent and the rate.',
  },
});
