import type { CauseMeasured } from './cause.ts';
import type { Measured } from './measure.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const HEADINGS = ['kind', 'forms', 'found', 'suspected', 'blamed alone', 'set size', 'more findings than faults'];

/** A line a kind; those that arithmetic cannot see stand at the end, in brackets. */
export function printTable(rows: readonly Measured[]): string {
  const lines = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => `${line.map(pad).join('  ')}\n`).join('');
}

const cellsOf = ({ name, visible, forms, found, suspected, alone, setSize, noisy }: Measured): readonly string[] => [
  visible ? name : `(${name})`,
  String(forms),
  percent(found, forms),
  percent(suspected, forms),
  percent(alone, forms),
  setSize.toFixed(2),
  percent(noisy, forms),
];

/** How often reading and form were told apart, by how the wrong number came about. */
export function printCause(ways: readonly CauseMeasured[], baseless: number): string {
  const all = {
    forms: ways.reduce((sum, { forms }) => sum + forms, 0),
    right: ways.reduce((sum, { right }) => sum + right, 0),
  };
  const line = ({ name, forms, right }: Omit<CauseMeasured, 'misses'>): string =>
    `  ${percent(right, forms).padStart(7)} of ${String(forms).padStart(5)}  ${name}\n`;
  return [
    'whose mistake it is, told right where a second reading exists:\n',
    ...ways.map(line),
    line({ name: 'all', ...all }),
    `"reading" without a second reading: ${baseless}\n`,
  ].join('');
}
