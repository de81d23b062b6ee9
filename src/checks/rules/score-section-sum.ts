import { equationRule } from '../equation-rule.ts';

export const scoreSectionSum = equationRule({
  id: 'score/section-sum',
  severity: 'error',
  title: {
    zh: '各项得分之和等于一级得分',
    en: 'The items of a section add up to its score',
  },
  documentation: {
    what: {
      zh: '评分表中每个部分（投入、过程、产出、效果等）所列各项的得分相加，应等于该部分的得分。部分的得分若印得较粗，按印出的位数四舍五入后比较。',
      en: 'The scores of the items listed under a section of the scoring table add up to the score of the section. A section score printed with fewer digits is compared after rounding half up to those digits.',
    },
    why: {
      zh: '合计不符，说明某一项填错、漏改，或合计算错，综合得分也就不可信。',
      en: 'Where they do not, an item was mistyped or the sum was done wrongly, and the total score cannot be believed.',
    },
    example: {
      zh: '3.00 + 4.00 + 4.00 + 3.00 + 3.00 + 2.21 = 19.21，表中填 19.20，差 0.01。',
      en: '3.00 + 4.00 + 4.00 + 3.00 + 3.00 + 2.21 = 19.21, but the form says 19.20: off by 0.01.',
    },
    source: {
      zh: '评分表自身的加总关系；四舍五入按印出的位数。',
      en: 'The scoring table’s own arithmetic; rounding half up to the digits printed.',
    },
  },
  advice: {
    zh: '请对照原件逐项核对该部分的得分。',
    en: 'Compare the scores of the section with the form.',
  },
});
