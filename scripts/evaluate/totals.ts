import type { Measured } from './measure.ts';

/** The figures of one kind of file. */
export interface Totals {
  readonly kind: string;
  readonly files: number;
  readonly expectedForms: number;
  readonly forms: number;
  readonly numbers: number;
  readonly numbersRight: number;
  readonly texts: number;
  readonly textsRight: number;
  /** Wrong numbers that nothing warns of. */
  readonly silent: number;
  readonly doubtful: number;
  /** Values that nobody could read, and those of them that are doubted. */
  readonly illegible: number;
  readonly illegibleDoubted: number;
  readonly planted: number;
  readonly plantedFound: number;
  /** Findings whose cause is known, and those of them that name it. */
  readonly causes: number;
  readonly causesRight: number;
  readonly falseErrors: number;
  readonly falseWarnings: number;
}

const sum = (files: readonly Measured[], figure: (file: Measured) => number) =>
  files.reduce((total, file) => total + figure(file), 0);

export function totalsOf(kind: string, files: readonly Measured[]): Totals {
  const values = files.flatMap((file) => file.values);
  const numbers = values.filter((value) => value.kind === 'number');
  const texts = values.filter((value) => value.kind === 'text');
  return {
    kind,
    files: files.length,
    expectedForms: sum(files, (file) => file.expectedForms),
    forms: sum(files, (file) => file.forms),
    numbers: numbers.length,
    numbersRight: numbers.filter(({ right }) => right).length,
    texts: texts.length,
    textsRight: texts.filter(({ right }) => right).length,
    silent: numbers.filter(({ silent }) => silent).length,
    doubtful: values.filter(({ doubtful }) => doubtful).length,
    illegible: sum(files, ({ illegible }) => illegible.length),
    illegibleDoubted: sum(files, ({ illegible }) => illegible.filter(({ doubtful }) => doubtful).length),
    planted: sum(files, ({ planted }) => planted.found.length + planted.missed.length),
    plantedFound: sum(files, ({ planted }) => planted.found.length),
    causes: sum(files, ({ causes }) => causes.right.length + causes.wrong.length),
    causesRight: sum(files, ({ causes }) => causes.right.length),
    falseErrors: sum(files, ({ planted }) => planted.falseErrors.length),
    falseWarnings: sum(files, ({ planted }) => planted.falseWarnings.length),
  };
}

/** The figures of each kind, by its name, and of all together. */
export function totalsByKind(files: readonly Measured[]): Totals[] {
  const kinds = Map.groupBy(files, ({ kind }) => kind);
  const sorted = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...sorted.map(([kind, group]) => totalsOf(kind, group)), totalsOf('all', files)];
}

/** The share of numbers that must be right, by how the kind begins: recognised pages are not read without a miss. */
const GOALS: readonly (readonly [kind: string, share: number])[] = [
  ['scan/300dpi', 0.999],
  ['scan/200dpi', 0.999],
  ['scan/150dpi', 0.995],
  ['scan/', 0],
  ['', 1],
];

/** Whether a kind of file is read as well as it must be; no wrong number and no scrawl may pass unnoticed in any. */
export function isGood({ kind, silent, numbers, numbersRight, illegible, illegibleDoubted }: Totals): boolean {
  const goal = GOALS.find(([start]) => kind.startsWith(start))?.[1] ?? 1;
  return silent === 0 && numbersRight >= goal * numbers && illegible === illegibleDoubted;
}
