import { equationRule } from '../equation-rule.ts';

export const indicatorScoreMismatch = equationRule({
  id: 'indicator/score-mismatch',
  severity: 'warning',
  title: {
    zh: '指标得分与完成情况相符',
    en: 'The score of an indicator follows from what was reached',
  },
  documentation: {
    what: {
      zh: '得分应由分值、指标值与完成值按通行算法得出：“≥”或单纯数值，达到即满分，否则按完成比例；“≤”，达到即满分，否则按目标÷实际或 1−(实际−目标)÷目标；目标为零，零即满分；按期完成即满分，逾期不得满分；定性指标，达成 80%–100%，部分达成 50%–80%，未达成 0–60%。按得分印出的位数四舍五入。',
      en: 'The score follows from weight, target and actual by an accepted formula. ≥ or a plain number: full marks when reached, else in proportion. ≤: full marks when kept, else target / actual or 1 − (actual − target) / target. A target of zero: full marks for zero. A date: full marks in time, less when late. Words: 达成 80–100 %, 部分达成 50–80 %, 未达成 0–60 %. Rounded half up to the digits printed.',
    },
    why: {
      zh: '得分与完成情况脱节，自评就失去意义；也可能是得分、分值或完成值填错。',
      en: 'A score that has nothing to do with what was reached makes the evaluation worthless, or one of the numbers is wrong.',
    },
    example: {
      zh: '指标值 90套，完成 60套，分值 20，得分应为 13.33，表中填 10.00。',
      en: 'Target 90套, actual 60套, weight 20: 13.33, but the form says 10.00.',
    },
    source: {
      zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）关于定量、定性指标得分的规定；反向指标的两种算法各地均有采用。',
      en: '财预〔2020〕10号 on the scores of quantitative and qualitative indicators; both formulas for reverse indicators are in use.',
    },
  },
  advice: {
    zh: '请核对该指标的指标值、完成值与得分，或请填报单位说明评分办法。',
    en: 'Check target, actual and score, or ask how the indicator was scored.',
  },
});
