import { found, indicatorRule, passed } from '../indicator-rule.ts';
import { text } from '../message-text.ts';
import { isPlaceholder } from '../numeral.ts';

export const indicatorPlaceholder = indicatorRule(
  {
    id: 'indicator/placeholder',
    severity: 'info',
    title: {
      zh: '指标名称不是占位符',
      en: 'The name of an indicator is no placeholder',
    },
    documentation: {
      what: {
        zh: '三级指标名称不应是“无”“/”“—”，或表样留下的“指标1：”“……”。',
        en: 'The name (level 3) is not 无, / or —, nor a leftover of the template such as 指标1： or ……',
      },
      why: {
        zh: '没有名称的指标不知评价什么，却可能占有分值。',
        en: 'Nobody knows what an indicator without a name measures, yet it may carry marks.',
      },
      example: {
        zh: '质量指标的三级指标填“无”，目标值 0次。',
        en: 'A quality indicator named 无 with the target 0次.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '请补填指标名称，或删去该行。',
      en: 'Have the indicator named, or the row taken out.',
    },
    messages: {
      placeholder: {
        zh: (args) => `指标名称为“${text(args, 'name')}”`,
        en: (args) => `the indicator is called “${text(args, 'name')}”`,
      },
    },
  },
  ({ row }) => {
    const name = row.level3?.value ?? '';
    if (name === '') return undefined;
    const leftover = isPlaceholder(name) || TEMPLATE.test(name.normalize('NFKC'));
    return leftover ? found({ code: 'placeholder', column: 'level3', args: { name } }) : passed;
  },
);

const TEMPLATE = /^(?:[三3]级)?指标\d*:?$/u;
