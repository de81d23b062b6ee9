import type { Measured } from './measure.ts';
import type { FormFinding } from './planted.ts';
import type { Totals } from './totals.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);

const outOf = (part: number, whole: number) => (whole === 0 ? '–' : `${part}/${whole}`);

const COLUMNS: readonly (readonly [string, (totals: Totals) => string])[] = [
  ['kind', ({ kind }) => kind],
  ['files', ({ files }) => String(files)],
  ['forms', ({ forms, expectedForms }) => `${forms}/${expectedForms}`],
  ['numbers', ({ numbers }) => String(numbers)],
  ['right', ({ numbers, numbersRight }) => percent(numbersRight, numbers)],
  ['texts', ({ texts }) => String(texts)],
  ['right', ({ texts, textsRight }) => percent(textsRight, texts)],
  ['silent', ({ silent }) => String(silent)],
  ['per 10,000', ({ silent, numbers }) => (numbers === 0 ? '–' : ((10_000 * silent) / numbers).toFixed(1))],
  ['doubtful', ({ doubtful, numbers, texts }) => percent(doubtful, numbers + texts)],
  ['illegible doubted', ({ illegible, illegibleDoubted }) => outOf(illegibleDoubted, illegible)],
  ['planted found', ({ planted, plantedFound }) => outOf(plantedFound, planted)],
  ['cause right', ({ causes, causesRight }) => outOf(causesRight, causes)],
  ['false errors', ({ falseErrors }) => String(falseErrors)],
  ['false warnings', ({ falseWarnings }) => String(falseWarnings)],
];

/** The accuracy table, a line a kind of file. */
export function printTable(rows: readonly Totals[]): string {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => `${line.map(pad).join('  ')}\n`).join('');
}

const finding = (what: string, { form, finding }: FormFinding) =>
  `  form ${form}: ${what} ${finding.rule} ${finding.field ?? ''} (${finding.subject}: found ${finding.found ?? '–'}, expected ${finding.expected ?? '–'})`;

/** Each miss of a file, a line each; nothing for a file without one. */
export function printMisses(measured: Measured): string {
  const { path, status, forms, expectedForms, values, illegible, planted, causes } = measured;
  const lines = [
    ...(forms === expectedForms ? [] : [`  ${forms} of ${expectedForms} forms, ${status}`]),
    ...values
      .filter(({ right }) => !right)
      .map(({ form, field, kind, expected, found, silent }) => {
        const mark = kind === 'number' && silent ? ' SILENT' : '';
        return `  form ${form}: ${field}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}${mark}`;
      }),
    ...illegible
      .filter(({ doubtful }) => !doubtful)
      .map(({ form, field, found }) => `  form ${form}: ${field}: illegible, found ${JSON.stringify(found)} undoubted`),
    ...planted.missed.map(
      ({ form, rule, field }) => `  form ${form ?? 1}: planted and not found: ${rule} ${field ?? ''}`,
    ),
    ...causes.wrong.map((one) => finding(`called the ${one.finding.cause}'s:`, one)),
    ...planted.falseErrors.map((one) => finding('false error', one)),
    ...planted.falseWarnings.map((one) => finding('false warning', one)),
  ];
  return lines.length === 0 ? '' : `${[path, ...lines].join('\n')}\n`;
}
