import { found, indicatorRule, passed } from '../indicator-rule.ts';
import { text } from '../message-text.ts';

const COLUMNS = ['level3', 'target', 'actual'] as const;

export const indicatorMissingValue = indicatorRule(
  {
    id: 'indicator/missing-value',
    severity: 'warning',
    title: {
      zh: '指标的名称、目标值、完成值齐全',
      en: 'An indicator has its name, target and actual',
    },
    documentation: {
      what: {
        zh: '一行指标若有内容，其三级指标名称、目标值、实际完成值都应填写；表中没有该栏的不要求。',
        en: 'A row that is not empty has a name (level 3), a target and an actual, as far as the form has columns for them.',
      },
      why: {
        zh: '没有目标值或完成值而得满分，得分就没有依据。',
        en: 'Full marks without a target or an actual rest on nothing.',
      },
      example: {
        zh: '指标值 ≤18万元，完成值空白，得分 7.00。',
        en: 'Target ≤18万元, no actual, score 7.00.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '请补填，或核对原件该行是否错栏、漏读。',
      en: 'Have it filled in, or see whether the row was misread.',
    },
    messages: {
      missing: {
        zh: (args) => `没有填${text(args, 'columns')}`,
        en: (args) => `no ${text(args, 'columns')} is stated`,
      },
    },
  },
  ({ row, name }, { record, diagnosis }) => {
    const wanted = COLUMNS.filter((column) => record.indicators.some((each) => each[column] !== undefined));
    const lacking = wanted.filter((column) => (row[column]?.value ?? '') === '');
    const [first] = lacking;
    if (!first) return passed;
    const columns = lacking.map((column) => diagnosis.label(`${name}.${column}`).split('·').at(-1) ?? column);
    return found({
      code: 'missing',
      column: first,
      args: { columns },
      ...(lacking.length > 1 ? { suspects: lacking } : {}),
    });
  },
);
