import { equationRule } from '../equation-rule.ts';

export const scoreWeightTotal = equationRule({
  id: 'score/weight-total',
  severity: 'error',
  title: {
    zh: '分值合计等于满分',
    en: 'The weights add up to full marks',
  },
  documentation: {
    what: {
      zh: '全部分值相加应等于表中的分值合计，合计应为满分（通常 100 分，表样可另行规定）。表中没有合计时，直接与满分比较。',
      en: 'All weights add up to the stated total, and the stated total is full marks (100 unless the definition says otherwise). Where no total is stated, the sum itself is compared with full marks.',
    },
    why: {
      zh: '分值合计不是满分，总分与等次就没有意义。',
      en: 'Without full marks neither the total score nor the grade means anything.',
    },
    example: {
      zh: '10 + 50 + 40 + 10 = 110，应为 100，差 10。',
      en: '10 + 50 + 40 + 10 = 110 instead of 100: off by 10.',
    },
    source: {
      zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：自评满分为 100 分。',
      en: '财预〔2020〕10号: a self-evaluation has 100 marks.',
    },
  },
  advice: {
    zh: '请核对各项分值，使合计为满分。',
    en: 'Check the weights: they have to come to full marks.',
  },
});
