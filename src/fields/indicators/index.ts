import type { Cell } from '../../model/document.ts';
import { findLabel, indexLabels } from '../../model/label.ts';
import type { FieldValue, IndicatorRow } from '../../model/record.ts';
import { trustInRow } from '../align.ts';
import { type FieldContext, toValue } from '../context.ts';
import type { Header } from '../header.ts';
import { levelValue, levelWeight } from '../levels.ts';
import { blockOf, indexOf } from '../lists.ts';
import { normaliseField } from '../normalise/field.ts';
import { isNumber, type Normalised, normaliseNumber, normalisePercentage } from '../normalise/number.ts';
import { cleanLine } from '../normalise/text.ts';
import type { Fields } from '../pairs.ts';
import { claimHeader, claimRepeatedHeader, type Located } from '../regions.ts';
import { type FormRow, filled } from '../rows.ts';
import { type ValueColumn, valueSpecs } from './columns.ts';
import { type IndicatorCells, levelLabels, readIndicatorCells } from './read-row.ts';
import { type DraftRow, returnName } from './repair.ts';

export interface Indicators {
  readonly indicators: readonly IndicatorRow[];
  /** What the row of the total says of the form. */
  readonly fields: Fields;
}

const STUB = /^(?:指标\s*\d*\s*[:：]?|[.…·。]+)$/u;
const ELLIPSIS = /^[.…·。]+$/u;

const NORMALISERS: Readonly<Record<ValueColumn, (raw: string) => Normalised>> = {
  level3: cleanLine,
  target: cleanLine,
  actual: cleanLine,
  progress: (raw) => normalisePercentage(raw) ?? cleanLine(raw),
  weight: normaliseNumber,
  score: normaliseNumber,
  deviation: cleanLine,
};

/** Levels that hold until a row names others. */
interface Levels {
  level1?: FieldValue | undefined;
  level1_weight?: FieldValue | undefined;
  level2?: FieldValue | undefined;
}

function updateLevels(context: FieldContext, levels: Levels, cells: IndicatorCells): void {
  if (cells.level1 && cells.level1.text !== '') {
    const before = levels.level1;
    levels.level1 = levelValue(context, cells.level1);
    levels.level1_weight = levelWeight(context, cells.level1);
    if (levels.level1.value !== before?.value) levels.level2 = undefined;
  }
  if (cells.level2 && cells.level2.text !== '') levels.level2 = levelValue(context, cells.level2);
}

function draft(context: FieldContext, levels: Levels, cells: IndicatorCells): DraftRow {
  const row: Record<string, FieldValue> = {};
  for (const [name, cell] of cells.values.cells) {
    const trust = trustInRow(cells.values, name);
    row[name] = toValue(context, { cell, ...(trust && { trust }) }, NORMALISERS[name]);
  }
  const { level1, level1_weight, level2 } = levels;
  return { ...(level1 && { level1 }), ...(level2 && { level2 }), ...row, ...(level1_weight && { level1_weight }) };
}

/** Whether a row has anything of its own besides a level or a leftover of the template. */
const hasContent = ({ values }: IndicatorCells): boolean =>
  [...values.cells].some(([name, cell]) => cell.text !== '' && !(name === 'level3' && STUB.test(cleanLine(cell.text))));

function noteEmptyRow(context: FieldContext, cells: IndicatorCells): void {
  const stub = cells.values.cells.get('level3');
  const label = stub && !ELLIPSIS.test(cleanLine(stub.text)) ? stub : cells.level2;
  for (const cell of cells.values.cells.values()) context.claimed.add(cell);
  if (!label || label.text === '') return;
  context.claimed.add(label);
  context.observations.push({ code: 'empty-row', subject: cleanLine(label.text), args: {}, places: [...label.places] });
}

/** The column whose cell a shifted row lacks. */
const lostColumn = (header: Header<string>, { values }: IndicatorCells): ValueColumn =>
  valueSpecs(header).find(({ name, essential }) => essential && !values.cells.has(name))?.name ?? 'level3';

function noteShift(
  context: FieldContext,
  header: Header<string>,
  row: DraftRow,
  position: number,
  cells: IndicatorCells,
): void {
  const { kind } = cells.values;
  if (kind !== 'shifted' && kind !== 'unsettled') return;
  const subject = row.level3?.value || row.level2?.value || '';
  const places = [...cells.values.cells.values()].flatMap((cell) => cell.places);
  const code = kind === 'shifted' ? 'cell-shift' : 'cell-shift-unsettled';
  const lost = kind === 'shifted' ? lostColumn(header, cells) : 'level3';
  context.observations.push({ code, subject, field: `indicators[${position}].${lost}`, args: {}, places });
}

function readTotal(context: FieldContext, row: FormRow, header: Header<string>): Fields {
  const block = blockOf(context.definition, 'indicators');
  const total = block?.total;
  if (!block || !total) return {};
  const cells = readIndicatorCells(row, header, levelLabels(block)).values.cells;
  const numbers = filled(row).filter((cell) => isNumber(cell.text));
  const under = (name: 'weight' | 'score'): Cell | undefined => {
    const cell = cells.get(name);
    return cell && isNumber(cell.text) ? cell : undefined;
  };
  const score = under('score') ?? numbers.at(-1);
  const weight = under('weight') ?? numbers.at(-2);
  const fields: Fields = {};
  for (const cell of filled(row)) context.claimed.add(cell);
  for (const [field, cell] of [
    [total.weight, weight],
    [total.score, score],
  ] as const) {
    if (field && cell) fields[field] = toValue(context, { cell }, (raw) => normaliseField(field, raw));
  }
  return fields;
}

/** The indicator table: rows under their headers, levels carried down, lost cells put back where one way fits. */
export function readIndicators(context: FieldContext, located: Located, header: Header<string>): Indicators {
  const block = blockOf(context.definition, 'indicators');
  if (!block) return { indicators: [], fields: {} };
  const labels = levelLabels(block);
  const headers = indexOf<string>(block.columns);
  const totals = indexLabels([['total', block.total?.labels ?? []]]);
  const rows: DraftRow[] = [];
  const levels: Levels = {};
  let fields: Fields = {};
  claimHeader(context, header);
  for (const row of context.rows.slice(located.from, located.to)) {
    const first = filled(row)[0];
    if (!row.table || !first || claimRepeatedHeader(context, row, headers, header)) continue;
    if (
      filled(row)
        .slice(0, 2)
        .some((cell) => findLabel(totals, cell.text))
    ) {
      fields = readTotal(context, row, header);
      continue;
    }
    const cells = readIndicatorCells(row, header, labels);
    updateLevels(context, levels, cells);
    if (!hasContent(cells)) {
      noteEmptyRow(context, cells);
      continue;
    }
    const drafted = draft(context, levels, cells);
    const returned =
      cells.values.kind === 'shifted' && !drafted.level3 ? returnName(context, rows.at(-1), drafted) : undefined;
    if (returned) rows.splice(-1, 1, ...returned);
    else rows.push(drafted);
    noteShift(context, header, returned?.[1] ?? drafted, rows.length, cells);
  }
  return { indicators: rows.map((row, index) => ({ position: index + 1, ...row })), fields };
}
