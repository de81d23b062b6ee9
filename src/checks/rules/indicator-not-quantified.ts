import { found, indicatorRule, passed } from '../indicator-rule.ts';
import { text } from '../message-text.ts';

export const indicatorNotQuantified = indicatorRule(
  {
    id: 'indicator/not-quantified',
    severity: 'info',
    title: {
      zh: '数量、时效、成本指标有可衡量的目标值',
      en: 'Targets of quantity, time and cost can be measured',
    },
    documentation: {
      what: {
        zh: '数量、时效、成本指标的目标值应是数字、期限或范围；“逐件登记”“按时完成”之类不可衡量。',
        en: 'The target of an indicator of quantity, time or cost is a number, a date or a range; words such as 按时完成 cannot be measured.',
      },
      why: {
        zh: '不可衡量的目标无从判断是否完成。',
        en: 'Nobody can say whether such a target was reached.',
      },
      example: {
        zh: '时效指标的目标值为“及时”。',
        en: 'The target of a time indicator is 及时.',
      },
      source: {
        zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效指标应当细化、量化。',
        en: '财预〔2020〕10号: indicators are to be detailed and quantified.',
      },
    },
    advice: {
      zh: '建议今后将目标值量化。',
      en: 'Ask for a measurable target in future.',
    },
    messages: {
      'not-quantified': {
        zh: (args) => `目标值“${text(args, 'target')}”不可衡量`,
        en: (args) => `the target “${text(args, 'target')}” cannot be measured`,
      },
    },
  },
  ({ row, target }) => {
    const level = row.level2?.value ?? '';
    const wanted = row.target?.value ?? '';
    if (!QUANTIFIED.test(level) || wanted === '') return undefined;
    const measurable =
      target.kind === 'text' ? /\d/u.test(wanted) : target.kind !== 'degree' && target.kind !== 'placeholder';
    return measurable ? passed : found({ code: 'not-quantified', column: 'target' });
  },
);

const QUANTIFIED = /数量|时效|成本/u;
