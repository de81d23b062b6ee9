import { equationRule } from '../equation-rule.ts';

export const scoreTotalSum = equationRule({
  id: 'score/total-sum',
  severity: 'error',
  title: {
    zh: '各部分得分之和等于总分',
    en: 'The sections add up to the total score',
  },
  documentation: {
    what: {
      zh: '各部分得分（或各绩效指标得分与预算执行得分）相加，应等于表中的总分。',
      en: 'The scores of the sections (or of the indicators and of budget execution) add up to the total score on the form.',
    },
    why: {
      zh: '总分决定等次。常见错误是漏加预算执行得分，或改了一项而没有改总分。',
      en: 'The total decides the grade. It often leaves out the score for budget execution, or was not changed when a part was.',
    },
    example: {
      zh: '10 + 50 + 30 + 10 = 100，表中填 90：漏加预算执行的 10 分。',
      en: '10 + 50 + 30 + 10 = 100, but the form says 90: the 10 for budget execution were left out.',
    },
    source: {
      zh: '评分表自身的加总关系；《项目支出绩效评价管理办法》（财预〔2020〕10号）所附自评表的总分栏。',
      en: 'The scoring table’s own arithmetic; the total row of the form attached to 财预〔2020〕10号.',
    },
  },
  advice: {
    zh: '请重新加总各部分得分。',
    en: 'Add up the scores again.',
  },
});
