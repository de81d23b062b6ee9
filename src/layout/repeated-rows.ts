import { isMisreadRow, isRecognised } from './misread.ts';
import type { PartCell, TablePart } from './parts.ts';
import { SLACK } from './rules.ts';

/** How many rows at the top of a part repeat earlier ones: the first rows of the table, or the header of a section. */
export function repeatedRows(earlier: readonly TablePart[], part: TablePart): number {
  let most = 0;
  for (const other of earlier) {
    for (let from = 0; from < other.rowCount; from++) {
      const isTop = other === earlier[0] && from === 0;
      if (isTop || isHeader(other, from)) most = Math.max(most, equalRows(other, from, part));
    }
  }
  return most;
}

function equalRows(other: TablePart, from: number, part: TablePart): number {
  let rows = 0;
  while (rows < part.rowCount - 1 && from + rows < other.rowCount) {
    const mayBeMisread = isHeader(other, from + rows) && hasFigures(other, from + rows + 1);
    const [upper, lower] = [rowOf(other, from + rows), rowOf(part, rows)];
    const isSame = part.ruled
      ? sameRow(upper, lower, part.box.x0 - other.box.x0, mayBeMisread)
      : sameTexts(upper, lower) || sameRow(upper, lower, part.box.x0 - other.box.x0, mayBeMisread);
    if (!isSame) break;
    if (from > 0 && !isHeader(other, from + rows)) break;
    rows++;
  }
  return rows;
}

const rowOf = (part: TablePart, row: number): PartCell[] => part.cells.filter((cell) => cell.row === row);

const plainText = (cell: PartCell): string =>
  cell.lines
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

/** Whether rows whose columns text alone shows say the same, in several cells. */
function sameTexts(a: readonly PartCell[], b: readonly PartCell[]): boolean {
  const texts = [a, b].map((row) => row.map(plainText).filter((text) => text !== ''));
  return (texts[0]?.length ?? 0) > 1 && texts[0]?.join('') === texts[1]?.join('');
}

function sameRow(a: readonly PartCell[], b: readonly PartCell[], shift: number, mayBeMisread: boolean): boolean {
  if (a.length !== b.length || !a.some((cell) => cell.lines.length > 0)) return false;
  const sameCells = a.every((cell, i) => {
    const other = b[i];
    return other && cell.rowSpan === other.rowSpan && Math.abs(cell.box.x0 + shift - other.box.x0) <= SLACK;
  });
  if (!sameCells) return false;
  const texts = [a.map(plainText), b.map(plainText)] as const;
  const isSame = texts[0].every((text, i) => text === texts[1][i]);
  return isSame || (mayBeMisread && b.some(({ lines }) => lines.some(isRecognised)) && isMisreadRow(...texts));
}

const hasFigures = (part: TablePart, row: number): boolean =>
  rowOf(part, row).some((cell) => /\d/.test(plainText(cell)));

/** A row of at least three labels and no figures. */
function isHeader(part: TablePart, row: number): boolean {
  const texts = rowOf(part, row).map(plainText);
  return texts.filter((text) => text !== '').length >= 3 && !hasFigures(part, row);
}
