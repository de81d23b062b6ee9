import { equationRule } from '../equation-rule.ts';

export const scoreWeightSum = equationRule({
  id: 'score/weight-sum',
  severity: 'error',
  title: {
    zh: '各项分值之和等于所属部分的分值',
    en: 'The weights of the items add up to the weight of their section',
  },
  documentation: {
    what: {
      zh: '一个部分（或一级指标）下各项的分值相加，应等于该部分标明的分值，如“产出指标（50分）”；一个绩效目标下各一级指标的分值相加，应等于该目标标明的分值，如“年度绩效目标1（40分）”。',
      en: 'The weights of the items under a section, or under a level 1 that states its weight (产出指标（50分）), add up to that weight; so do the weights of the levels under a goal that states its own (年度绩效目标1（40分）).',
    },
    why: {
      zh: '分值分配不平，得分的上限就错了，项目之间无法比较。',
      en: 'Where they do not, the scores have a wrong ceiling and forms cannot be compared.',
    },
    example: {
      zh: '产出指标（50分）下三项分值 20 + 15 + 10 = 45，差 5。',
      en: 'Under 产出指标（50分） three weights 20 + 15 + 10 = 45: off by 5.',
    },
    source: {
      zh: '自评表的分值栏；一级指标分值由财政部门统一规定。',
      en: 'The weight column of the form; the weights of level 1 are set by the finance department.',
    },
  },
  advice: {
    zh: '请核对该部分各项的分值。',
    en: 'Check the weights of the section.',
  },
});
