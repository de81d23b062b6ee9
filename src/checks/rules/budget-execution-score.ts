import type { Check, RuleInfo } from '../check.ts';
import { equationRule } from '../equation-rule.ts';
import { text } from '../message-text.ts';
import { roundedAway } from '../rounded-score.ts';

const info: Omit<RuleInfo, 'messages'> = {
  id: 'budget/execution-score',
  severity: 'error',
  title: {
    zh: '预算执行得分等于执行率乘以分值',
    en: 'The score for budget execution is rate × weight',
  },
  documentation: {
    what: {
      zh: '预算执行得分应等于执行率（执行数 ÷ 预算数）乘以分值，以分值为上限，按印出的位数四舍五入。执行率取表中所填或重新计算的均可。若只有凑成整数才相符，而表中其他得分带小数，为错误；无从判断该表是否一律取整时，为警告。',
      en: 'The score is the rate (spent / budget) times the weight, capped at the weight, rounded half up to the digits printed; the printed rate and the rate done again are both accepted. A score that is right only as a whole number is an error where other scores of the form have decimals, and a warning where nothing shows whether the form rounds to whole numbers.',
    },
    why: {
      zh: '这是自评表中唯一完全由数字决定的得分，算错即多得或少得分。',
      en: 'It is the one score that figures alone decide; a mistake gives marks away or takes them.',
    },
    example: {
      zh: '4.41 ÷ 6.00 × 3 = 2.205，应为 2.21；执行率 86.2%、分值 10，应为 8.62，表中填 9。',
      en: '4.41 ÷ 6.00 × 3 = 2.205, so 2.21; a rate of 86.2% on 10 marks gives 8.62, not 9.',
    },
    source: {
      zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：预算执行率得分按执行率与分值计算，最高不超过该项分值。',
      en: '财预〔2020〕10号: the score follows from the rate and the weight and does not exceed the weight.',
    },
  },
  advice: {
    zh: '请按执行率与分值重新计算得分。',
    en: 'Work the score out again from rate and weight.',
  },
};

const arithmetic = equationRule(info);

/** The equation, and the marks that rounding to whole numbers gives away. */
export const budgetExecutionScore: Check = {
  ...arithmetic,
  messages: {
    ...arithmetic.messages,
    rounded: {
      zh: (args) =>
        `${text(args, 'work')}，应为 ${text(args, 'expected')}，表中取整为 ${text(args, 'stated')}，差 ${text(args, 'difference')}`,
      en: (args) =>
        `${text(args, 'work')}, so ${text(args, 'expected')}, which the form rounds to ${text(args, 'stated')}: off by ${text(args, 'difference')}`,
    },
  },
  evaluate(input) {
    const outcome = arithmetic.evaluate(input);
    const finding = outcome.verdict === 'pass' ? roundedAway(input) : undefined;
    return finding ? { verdict: 'fail', findings: [finding] } : outcome;
  },
};
