import type { Amount } from '../../model/decimal.ts';
import { isDecided } from '../assess.ts';
import { found, indicatorRule, passed, undecided } from '../indicator-rule.ts';
import { text } from '../message-text.ts';
import { isPlaceholder, type Numeral, printedLike, readNumeral } from '../numeral.ts';

export const indicatorProgressMismatch = indicatorRule(
  {
    id: 'indicator/progress-mismatch',
    severity: 'error',
    title: {
      zh: '完成进度与目标值、完成值相符',
      en: 'The stated progress follows from target and actual',
    },
    documentation: {
      what: {
        zh: '完成进度应由目标值与完成值得出：“≥”、单纯数值为完成÷目标，达到即可填 100%；“≤”（及成本指标）填 100% 或完成÷目标均可；多项并列的（1次/3次/1次）各项都达到为 100%；按期完成为 100%。按印出的位数四舍五入。文字性的目标不判断。',
        en: 'The progress follows from target and actual. ≥ or a plain number: actual / target, or 100 % once it is reached. ≤ and costs: 100 % or actual / target. Several parts (1次/3次/1次): 100 % when each is reached. A date: 100 % in time. Rounded half up to the digits printed. Targets in words are not judged.',
      },
      why: {
        zh: '进度是最容易随手填 100% 的一栏。',
        en: 'It is the column in which 100 % is most easily written without looking.',
      },
      example: {
        zh: '目标 18家，完成 14家，进度填 100%，应为 77.78%。',
        en: 'Target 18家, actual 14家: 77.78%, but the form says 100%.',
      },
      source: {
        zh: '完成进度的定义：实际完成值与目标值之比。',
        en: 'What progress means: the actual against the target.',
      },
    },
    advice: {
      zh: '请核对目标值、完成值与完成进度。',
      en: 'Check target, actual and progress.',
    },
    messages: {
      mismatch: {
        zh: (args) =>
          `目标 ${text(args, 'target')}，完成 ${text(args, 'actual')}，进度应为 ${text(args, 'shares')}，表中填 ${text(args, 'stated')}`,
        en: (args) =>
          `target ${text(args, 'target')} and actual ${text(args, 'actual')} give ${text(args, 'shares')}, but the form says ${text(args, 'stated')}`,
      },
    },
  },
  ({ row, name, completion }, { diagnosis }) => {
    const stated = row.progress?.value ?? '';
    if (isPlaceholder(stated)) return undefined;
    const label = diagnosis.label(`${name}.level3`);
    const args = { label, target: row.target?.value ?? '', actual: row.actual?.value ?? '' };
    const progress = shareOf(stated);
    if (!progress) return undecided('not-a-number', { label, text: stated });
    if (!isDecided(completion)) return undecided(completion.undecided, args);
    if (completion.shares.length === 0) return undecided('not-parsed', args);
    const shares = completion.shares.map(({ over, under }) => over.div(under));
    if (shares.some((share) => roundsTo(share, progress))) return passed;
    const texts = [...new Set(shares.map((share) => printedLike('%', share, progress.unit)))];
    const expected = texts.join(' / ');
    return found({
      code: 'mismatch',
      column: 'progress',
      args: { shares: expected, stated },
      expected,
      suspects: ['progress', 'actual', 'target'],
    });
  },
);

type Share = Extract<Numeral, { kind: 'number' }>;

/** A progress without its sign is a percentage if it is above 1. */
function shareOf(text: string): Share | undefined {
  const numeral = readNumeral(text);
  if (numeral.kind !== 'number') return undefined;
  const bare = !/[%％]/u.test(text) && numeral.value.greaterThan(1);
  return bare ? { ...numeral, value: numeral.value.div(100), unit: numeral.unit.div(100) } : numeral;
}

const roundsTo = (exact: Amount, { value, unit }: Share): boolean => {
  const half = unit.div(2);
  return exact.greaterThanOrEqualTo(value.minus(half)) && exact.lessThan(value.plus(half));
};
