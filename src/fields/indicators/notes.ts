import type { FieldContext } from '../context.ts';
import type { Header } from '../header.ts';
import { cleanLine } from '../normalise/text.ts';
import { isValueColumn, valueSpecs } from './columns.ts';
import type { IndicatorCells } from './read-row.ts';
import type { DraftRow } from './repair.ts';

const STUB = /^(?:指标\s*\d*\s*[:：]?|[.…·。]+)$/u;
const ELLIPSIS = /^[.…·。]+$/u;

/** Whether a row has anything of its own besides a level or a leftover of the template. */
export const hasContent = ({ values }: IndicatorCells): boolean =>
  [...values.cells].some(
    ([name, { text }]) => isValueColumn(name) && text !== '' && !(name === 'level3' && STUB.test(cleanLine(text))),
  );

export function noteEmptyRow(context: FieldContext, cells: IndicatorCells): void {
  const stub = cells.values.cells.get('level3');
  const label = stub && !ELLIPSIS.test(cleanLine(stub.text)) ? stub : cells.level2;
  for (const cell of cells.values.cells.values()) context.claimed.add(cell);
  if (!label || label.text === '') return;
  context.claimed.add(label);
  context.observations.push({ code: 'empty-row', subject: cleanLine(label.text), args: {}, places: [...label.places] });
}

/** The column whose cell a shifted row lacks. */
const lostColumn = (header: Header<string>, { values }: IndicatorCells): string =>
  valueSpecs(header).find(({ name, essential }) => essential && !values.cells.has(name))?.name ?? 'level3';

export function noteShift(
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

/** Notes a row that lost its level 2, unless it is known for another lost cell already. */
export function noteLostLevel(context: FieldContext, { level3 }: DraftRow, position: number): void {
  const row = `indicators[${position}].`;
  if (context.observations.some(({ code, field }) => code.startsWith('cell-shift') && field?.startsWith(row))) return;
  const subject = level3?.value ?? '';
  const places = [...(level3?.places ?? [])];
  context.observations.push({ code: 'cell-shift-unsettled', subject, field: `${row}level2`, args: {}, places });
}
