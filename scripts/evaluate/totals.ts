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
  readonly planted: number;
  readonly plantedFound: number;
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
    planted: sum(files, ({ planted }) => planted.found.length + planted.missed.length),
    plantedFound: sum(files, ({ planted }) => planted.found.length),
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

/** Whether every number was read right. */
export const isExact = ({ silent, numbers, numbersRight }: Totals): boolean => silent === 0 && numbers === numbersRight;
