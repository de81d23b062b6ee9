import type { CauseMeasured, Measured } from './measure.ts';

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

export const printCause = ({ forms, right, baseless }: CauseMeasured): string =>
  `reading or form told apart where a second reading exists: ${percent(right, forms)} of ${forms}; "reading" without one: ${baseless}\n`;
