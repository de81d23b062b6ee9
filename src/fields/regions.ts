import type { FormDefinition } from '../model/definition.ts';
import { findLabel, indexLabels, type LabelIndex } from '../model/label.ts';
import type { FieldContext } from './context.ts';
import { isAmount } from './funds/amount.ts';
import { hasAmountsBeside } from './funds/beside.ts';
import { findHeader, type Header, headerCells } from './header.ts';
import { blockOf, endLabels, fundHeaders, indexOf, indicatorHeaders, otherColumn } from './lists.ts';
import { cleanLine } from './normalise/text.ts';
import { beginsPair } from './pairs.ts';
import { type FormRow, filled } from './rows.ts';

/** Rows of a block: its header, if it has one, and the rows `from` up to `to` (excluded) below it. */
export interface Located<Name extends string = string> {
  readonly header?: Header<Name>;
  readonly from: number;
  readonly to: number;
  /** The row of the total, where it stands apart from the block. */
  readonly closing?: number;
  /** Of the funds: `transposed` has the sources in its header and a stage in each row; `beside` has amounts beside its headers. */
  readonly form?: 'transposed' | 'beside';
}

/** Where the blocks of a form that are more than pairs stand. */
export interface Regions {
  readonly funds?: Located;
  readonly headed?: Located;
  readonly indicators?: Located;
  readonly scores?: Located;
  readonly evaluators?: Located;
}

type Headers = { readonly [Block in keyof Regions]?: Header<string> };

const has =
  (...names: readonly string[]) =>
  (columns: ReadonlyMap<string, unknown>): boolean =>
    names.some((name) => columns.has(name));

function fundsHeader(definition: FormDefinition, rows: readonly FormRow[]): Header<string> | undefined {
  const block = blockOf(definition, 'funds');
  if (!block) return undefined;
  const header = findHeader(
    rows,
    fundHeaders(block),
    2,
    (columns) => Object.keys(block.stages).filter((stage) => columns.has(stage)).length >= 2,
  );
  return header && withUnknown(header, rows[header.row]);
}

/** The header with the columns between and behind its own that no definition knows, each under its own text. */
function withUnknown(header: Header<string>, row: FormRow | undefined): Header<string> {
  const known = [...header.columns];
  const first = Math.min(...known.map(([, { column }]) => column));
  const unknown = row
    ? filled(row).filter(
        (cell) => cell.column > first && !/\d/u.test(cell.text) && !known.some(([, head]) => head === cell),
      )
    : [];
  const columns = [...known, ...unknown.map((cell) => [otherColumn(cleanLine(cell.text)), cell] as const)];
  return { ...header, columns: new Map(columns.sort(([, a], [, b]) => a.column - b.column)) };
}

/** The rows, those that head an indicator table left blank: its weights and scores are no scoring table. */
function withoutHeaders(rows: readonly FormRow[], block: ReturnType<typeof blockOf<'indicators'>>): FormRow[] {
  const labels = block ? indicatorHeaders(block) : new Map<string, string>();
  const isHeader = (columns: ReadonlyMap<string, unknown>) => has('target', 'actual')(columns) && columns.size >= 3;
  return rows.map((row) => (isHeader(headerCells(row, labels)) ? { own: [], covering: [] } : row));
}

function findHeaders(definition: FormDefinition, rows: readonly FormRow[]): Headers {
  const indicators = blockOf(definition, 'indicators');
  const scores = blockOf(definition, 'scores');
  const evaluators = blockOf(definition, 'evaluators');
  const headed = blockOf(definition, 'headed');
  const headers: { [Block in keyof Regions]: Header<string> | undefined } = {
    funds: fundsHeader(definition, rows),
    headed: headed && findHeader(rows, indexOf<string>(headed.fields), 2),
    indicators:
      indicators &&
      findHeader(
        rows,
        indicatorHeaders(indicators),
        3,
        (columns) => has('target', 'actual')(columns) && has('level2', 'level3')(columns),
      ),
    scores:
      scores &&
      findHeader(
        withoutHeaders(rows, indicators),
        indexOf<string>(scores.columns),
        3,
        (columns) => has('weight')(columns) && has('score')(columns),
      ),
    evaluators: evaluators && findHeader(rows, indexOf<string>(evaluators.columns), 2, has('name')),
  };
  return Object.fromEntries(Object.entries(headers).filter(([, header]) => header !== undefined));
}

/** Whether a row is a name and an amount: a source that the definition does not know. */
function looksLikeSource(row: FormRow): boolean {
  const [name, amount, more] = filled(row);
  return Boolean(name && amount && !more && !isAmount(name.text) && isAmount(amount.text));
}

/** Rows from the block's heading on that hold labels of its stages or sources, for a table without a header row. */
function fundsTree(
  definition: FormDefinition,
  rows: readonly FormRow[],
  pairs: LabelIndex<string>,
): Located | undefined {
  const block = blockOf(definition, 'funds');
  if (!block) return undefined;
  const heading = indexLabels([['heading', block.heading]]);
  const labels = indexOf<string>({ ...block.stages, ...block.sources });
  const hasAny = (row: FormRow, index: LabelIndex<string>) =>
    filled(row).some((cell) => findLabel(index, cell.text) !== undefined);
  const from = rows.findIndex((row) => hasAny(row, heading) && hasAny(row, labels));
  const start = from >= 0 ? from : rows.findIndex((row) => hasAny(row, indexOf<string>(block.stages)));
  if (start < 0) return undefined;
  const length = rows
    .slice(start)
    .findIndex((row) => !hasAny(row, labels) && (!looksLikeSource(row) || beginsPair(row, pairs)));
  return { from: start, to: length < 0 ? rows.length : start + length };
}

/** A table of funds with sources as columns: a header of several, and rows of stages and of what is said of them below it. */
function fundsAcross(definition: FormDefinition, rows: readonly FormRow[], headers: Headers): Located | undefined {
  const block = blockOf(definition, 'funds');
  if (!block) return undefined;
  const stages = indexOf<string>(block.stages);
  const labels = indexOf<string>({ ...block.stages, ...block.fields });
  const hasAny = (row: FormRow | undefined, index: LabelIndex<string>): boolean =>
    row !== undefined && filled(row).some(({ text }) => findLabel(index, text) !== undefined);
  const header = findHeader(rows, indexOf<string>(block.sources), 2);
  if (!header?.columns.has('total') || !hasAny(rows[header.row + 1], stages)) return undefined;
  const from = header.row + 1;
  const next = Object.values(headers).map(({ row }) => row);
  const limit = Math.min(rows.length, ...next.filter((row) => row >= from));
  const length = rows.slice(from, limit).findIndex((row) => !hasAny(row, labels));
  return { header, from, to: length < 0 ? limit : from + length, form: 'transposed' };
}

/** Labels of the rows that close the form's lists. */
const totalLabels = ({ blocks }: FormDefinition): LabelIndex<'total'> =>
  indexLabels(blocks.map((block) => ['total', ('total' in block && block.total?.labels) || []] as const));

function beginsTotal(row: FormRow, totals: LabelIndex<'total'>): boolean {
  const [first] = filled(row);
  return first !== undefined && findLabel(totals, first.text) !== undefined;
}

/** Where a block that begins below `header` ends: at another block, or at a row that begins with a pair. */
function endOf(
  header: Header<string>,
  starts: readonly number[],
  rows: readonly FormRow[],
  pairs: LabelIndex<string>,
  totals: LabelIndex<'total'>,
): number {
  const limit = Math.min(rows.length, ...starts.filter((start) => start > header.row));
  for (let index = header.row + 1; index < limit; index += 1) {
    const row = rows[index];
    if (row && beginsPair(row, pairs) && !(row.table && beginsTotal(row, totals))) return index;
  }
  return limit;
}

/** The row that closes the indicators although other blocks stand between: of two totals among the funds the second one. */
function closingRow(
  definition: FormDefinition,
  { indicators, funds, scores }: Regions,
  rows: readonly FormRow[],
  totals: LabelIndex<'total'>,
): number | undefined {
  if (!indicators || scores || !blockOf(definition, 'indicators')?.total) return undefined;
  const sources = indexLabels([['total', blockOf(definition, 'funds')?.sources.total ?? []] as const]);
  const isOf = (labels: LabelIndex<'total'>) => (row: FormRow) => beginsTotal(row, labels);
  const isAmongFunds = (index: number) => funds !== undefined && index >= funds.from && index < funds.to;
  const hasTotalAbove = (index: number) => rows.slice(funds?.from, index).some(isOf(sources));
  const isClosing = (row: FormRow, index: number): boolean =>
    index >= indicators.to &&
    row.table !== undefined &&
    isOf(totals)(row) &&
    filled(row).some((cell) => isAmount(cell.text)) &&
    (!isAmongFunds(index) || hasTotalAbove(index));
  const index = rows.findIndex(isClosing);
  return index < 0 || rows.slice(indicators.from, indicators.to).some(isOf(totals)) ? undefined : index;
}

/** The end of the indicators: below the total nothing but rows with numbers belongs to them. */
function endOfIndicators({ from, to }: Located, rows: readonly FormRow[], totals: LabelIndex<'total'>): number {
  const own = rows.slice(from, to);
  const total = own.findLastIndex((row) => row.table && beginsTotal(row, totals));
  const below = own.slice(total + 1);
  const isNote = total >= 0 && !below.some((row) => filled(row).some((cell) => isAmount(cell.text)));
  return isNote ? from + total + 1 : to;
}

/** The regions with the row of the total as the end of the block that it stands in. */
function closed(regions: Regions, closing: number | undefined): Regions {
  const { indicators, funds } = regions;
  if (closing === undefined || !indicators) return regions;
  return {
    ...regions,
    indicators: { ...indicators, closing },
    ...(funds && funds.from <= closing && closing < funds.to && { funds: { ...funds, to: closing } }),
  };
}

/** The regions, with the header of the funds among their rows where amounts stand beside it. */
function besideFunds(rows: readonly FormRow[], regions: Regions): Regions {
  const { funds } = regions;
  const row = rows[funds?.header?.row ?? -1];
  if (!funds?.header || !row || !hasAmountsBeside(funds.header, row)) return regions;
  return { ...regions, funds: { ...funds, from: funds.header.row, form: 'beside' } };
}

/** Finds the blocks of a form by their headers and headings, never by position. */
export function locate(definition: FormDefinition, rows: readonly FormRow[], pairs: LabelIndex<string>): Regions {
  const headers = findHeaders(definition, rows);
  const ends = headers.headed ? pairs : endLabels(definition);
  const totals = totalLabels(definition);
  const tree = headers.funds
    ? undefined
    : (fundsAcross(definition, rows, headers) ?? fundsTree(definition, rows, ends));
  const starts = [...Object.values(headers).map((header) => header.row), ...(tree ? [tree.from] : [])];
  const located = Object.entries(headers).map(([block, header]) => [
    block,
    { header, from: header.row + 1, to: endOf(header, starts, rows, ends, totals) },
  ]);
  const regions: Regions = besideFunds(rows, { ...(tree && { funds: tree }), ...Object.fromEntries(located) });
  const { indicators } = regions;
  const cut = indicators && { ...indicators, to: endOfIndicators(indicators, rows, totals) };
  const ended = { ...regions, ...(cut && { indicators: cut }) };
  return closed(ended, closingRow(definition, ended, rows, totals));
}

/** Marks the cells of a header as used. */
export function claimHeader(context: FieldContext, { columns }: Header<string>): void {
  for (const head of columns.values()) context.claimed.add(head);
}

/** Uses up a row that repeats the block's header, as it does at the top of a new page; false for any other row. */
export function claimRepeatedHeader(
  context: FieldContext,
  row: FormRow,
  labels: LabelIndex<string>,
  { columns }: Header<string>,
): boolean {
  const repeated = headerCells(row, labels);
  if (repeated.size < Math.max(2, columns.size - 1)) return false;
  for (const head of repeated.values()) context.claimed.add(head);
  return true;
}
