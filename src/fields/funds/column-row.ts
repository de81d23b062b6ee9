import type { Cell } from '../../model/document.ts';
import { findLabel, type LabelIndex } from '../../model/label.ts';
import type { Source } from '../../model/record.ts';
import { type Alignment, alignRow, type ColumnSpec, onGrid } from '../align.ts';
import { cellsUnder, type Header, sharesGrid } from '../header.ts';
import { otherName } from '../lists.ts';
import { canBeProgress, canBeScore } from '../measure.ts';
import { isPercentage } from '../normalise/number.ts';
import { isPlaceholder } from '../normalise/text.ts';
import { type FormRow, filled } from '../rows.ts';
import { isAmount } from './amount.ts';

/** A row of the table taken apart: the cell that names its source, and its cells under the headers. */
export interface ColumnRow {
  readonly label: Cell;
  readonly source: Source;
  readonly values: Alignment<string>;
  /** The part of a cell's text that belongs to each column, where numbers ran together. */
  readonly pieces?: ReadonlyMap<string, string>;
}

const acceptsAmount = (text: string): boolean => isAmount(text) || isPlaceholder(text);
const looksLikeValue = (text: string): boolean => acceptsAmount(text) || isPercentage(text);

/** The cell that names a row's source: a known name, else a text that stands before all values. */
function labelCell(
  row: FormRow,
  sources: LabelIndex<Source>,
  headings: LabelIndex<'heading'>,
): { readonly label: Cell; readonly source: Source } | undefined {
  const cells = filled(row).filter((cell) => findLabel(headings, cell.text) === undefined);
  const known = cells.findLast((cell) => findLabel(sources, cell.text) !== undefined);
  const source = known && findLabel(sources, known.text);
  if (known && source) return { label: known, source };
  const [first] = cells;
  if (!first || !cells.some((cell) => isAmount(cell.text) || isPercentage(cell.text))) return undefined;
  if (!looksLikeValue(first.text)) return { label: first, source: 'other' };
  return cells.length > 1 && cells.every((cell) => looksLikeValue(cell.text)) ? unnamed(first) : undefined;
}

/** The only amounts of a table that names no sources are its total. */
const unnamed = (first: Cell) => ({ label: { ...first, text: '' }, source: 'total' }) as const;

/** What a column without a place in the datasets is called that holds numbers. */
const NUMBERS = /(?:值|系数|率|数|额|比例|结余|资金)$/u;

/** What can stand in a column: an amount, a rate, a weight or score, or the text of another column. */
function acceptance(name: string, isStage: boolean): (text: string) => boolean {
  if (isStage) return acceptsAmount;
  const other = otherName(name);
  if (other !== undefined) return (text) => NUMBERS.test(other) || !looksLikeValue(text);
  return name === 'execution_rate' ? canBeProgress : canBeScore;
}

/** Only the total's row has a weight, a rate and a score on every form. */
function columnSpecs(header: Header<string>, isStage: (name: string) => boolean, source: Source): ColumnSpec<string>[] {
  return [...header.columns].map(([name, head]) => {
    const accepts = acceptance(name, isStage(name));
    const essential = isStage(name) || (source === 'total' && otherName(name) === undefined);
    return { name, position: head.column, essential, accepts };
  });
}

/** What the columns of the table and its sources are called. */
export interface ColumnNames {
  readonly sources: LabelIndex<Source>;
  readonly headings: LabelIndex<'heading'>;
  isStage(name: string): boolean;
}

/**
 * Undefined for a row that names no source, and for one of an unknown name with texts where amounts belong. A cell that
 * reaches in from above belongs to the row above.
 */
export function takeApart(header: Header<string>, row: FormRow, names: ColumnNames): ColumnRow | undefined {
  const named = labelCell(row, names.sources, names.headings);
  if (!named) return undefined;
  const { label, source } = named;
  if (sharesGrid(header, row)) {
    const own = [...cellsUnder(header, row)].filter(([, cell]) => cell !== label && row.own.includes(cell));
    const isForeign = source === 'other' && findLabel(names.sources, label.text) === undefined;
    return isForeign && hasTexts(own, names) ? undefined : { label, source, values: onGrid(new Map(own)) };
  }
  const cells = filled(row).filter((cell) => cell.column > label.column || (label.text === '' && cell !== label));
  return { label, source, values: alignRow(cells, columnSpecs(header, names.isStage, source)) };
}

const hasTexts = (cells: readonly (readonly [string, Cell])[], { isStage }: ColumnNames): boolean =>
  cells.some(([name, { text }]) => isStage(name) && text !== '' && !acceptsAmount(text));
