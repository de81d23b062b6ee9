import { found, indicatorRule, passed } from '../indicator-rule.ts';
import { text } from '../message-text.ts';
import type { Value } from '../values/value.ts';

export const indicatorParrotedActual = indicatorRule(
  {
    id: 'indicator/parroted-actual',
    severity: 'warning',
    title: {
      zh: '完成值不是照抄目标值',
      en: 'The actual does not merely repeat the target',
    },
    documentation: {
      what: {
        zh: '完成值照抄目标值连同其界限（如目标“≥266米”，完成也填“≥266米”）的，予以提示。没有界限的数值相同不算。',
        en: 'An actual that repeats the target together with its bound (≥266米 for ≥266米). The same plain number is no fault.',
      },
      why: {
        zh: '完成值应是实际发生的数，不会带“≥”；照抄说明没有统计。',
        en: 'An actual is what happened and has no ≥; a copy shows that nobody counted.',
      },
      example: {
        zh: '目标 2022年2月底前，完成也填 2022年2月底前。',
        en: 'Target 2022年2月底前, actual 2022年2月底前.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '请填写实际完成的数值或日期。',
      en: 'Ask for the number or the date that was reached.',
    },
    messages: {
      parroted: {
        zh: (args) => `完成值照抄目标值“${text(args, 'target')}”`,
        en: (args) => `the actual repeats the target “${text(args, 'target')}”`,
      },
    },
  },
  ({ row, target }) => {
    const [wanted = '', reached = ''] = [row.target?.value, row.actual?.value];
    if (wanted === '' || reached === '' || !hasBound(target, wanted)) return undefined;
    return plain(wanted) === plain(reached) ? found({ code: 'parroted', column: 'actual' }) : passed;
  },
);

const plain = (value: string): string => value.normalize('NFKC').replace(/\s/gu, '');

/** A deadline is a bound as well. */
function hasBound(target: Value, written: string): boolean {
  if (target.kind === 'quantity') return target.bound !== undefined && target.bound !== 'equal';
  if (target.kind === 'date') return /前|底|内/u.test(written);
  return target.kind === 'several' && target.parts.some((part) => hasBound(part, ''));
}
