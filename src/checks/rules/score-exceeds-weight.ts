import { equationRule } from '../equation-rule.ts';

export const scoreExceedsWeight = equationRule({
  id: 'score/exceeds-weight',
  severity: 'error',
  title: {
    zh: '得分在零与分值之间',
    en: 'A score lies between zero and its weight',
  },
  documentation: {
    what: {
      zh: '每一行的得分不得高于该行的分值，也不得低于零；总分与预算执行得分同样如此。表中没有分值栏的，各指标得分之和不得高于一级指标或绩效目标旁标明的分值。',
      en: 'No score is above the weight in its row or below zero; the total and the score for budget execution neither. Where indicators have no weights of their own, their scores together are not above the weight beside their level 1 or their goal.',
    },
    why: {
      zh: '超过分值的得分必然是填错、读错，或分值与得分填反了。',
      en: 'A score above its weight was mistyped or misread, or weight and score were swapped.',
    },
    example: {
      zh: '分值 3，得分 30.00：小数点错位。',
      en: 'Weight 3, score 30.00: the point has moved.',
    },
    source: {
      zh: '评分的定义：分值即该项的最高得分。',
      en: 'What a weight is: the highest score that its row can have.',
    },
  },
  advice: {
    zh: '请核对该行的分值与得分。',
    en: 'Check weight and score of the row.',
  },
});
