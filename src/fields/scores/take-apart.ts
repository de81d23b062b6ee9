import type { Cell } from '../../model/document.ts';
import type { Trust } from '../../model/place.ts';
import { cellsUnder, type Header, sharesGrid } from '../header.ts';
import { canBeScore } from '../measure.ts';
import { isNumber } from '../normalise/number.ts';
import { type FormRow, filled } from '../rows.ts';

/** The numbers of a row and the texts before them. */
export interface ScoreCells {
  readonly texts: readonly Cell[];
  readonly weight?: Cell;
  readonly score?: Cell;
  /** Set where it is open which of the two a number is. */
  readonly trust?: Trust;
}

function takeFromGrid(row: FormRow, header: Header<string>): ScoreCells {
  const under = cellsUnder(header, row);
  const [weight, score] = (['weight', 'score'] as const).map((name) => {
    const cell = under.get(name);
    return cell && cell.text !== '' && row.own.includes(cell) ? cell : undefined;
  });
  const texts = filled(row).filter((cell) => cell !== weight && cell !== score && !isNumber(cell.text));
  return { texts, ...(weight && { weight }), ...(score && { score }) };
}

/** A single number that is left of a row's two: what it is tells only its place, which the lost one may have changed. */
function takeOnly(texts: readonly Cell[], only: Cell, header: Header<string>): ScoreCells {
  const isScore = only.column >= (header.columns.get('score')?.column ?? Number.POSITIVE_INFINITY);
  return { texts, ...(isScore ? { score: only } : { weight: only }), trust: 'doubtful' };
}

/** The two numbers that end a ragged row are its weight and its score. */
function takeFromEnd(row: FormRow, header: Header<string>): ScoreCells {
  const cells = filled(row);
  const from = cells.findLastIndex((cell) => !canBeScore(cell.text)) + 1;
  const [texts, numbers] = [cells.slice(0, from).filter((cell) => !isNumber(cell.text)), cells.slice(from)];
  const [weight, score] = numbers.slice(-2);
  if (!weight) return { texts };
  if (!score) return takeOnly(texts, weight, header);
  return { texts, weight, score, ...(numbers.length > 2 && { trust: 'doubtful' }) };
}

export const takeApart = (row: FormRow, header: Header<string>): ScoreCells =>
  sharesGrid(header, row) ? takeFromGrid(row, header) : takeFromEnd(row, header);
