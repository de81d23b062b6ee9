import type { Cell } from '../model/document.ts';
import type { Trust } from '../model/place.ts';
import { cellsUnder, type Header, sharesGrid } from './header.ts';
import { canBeScore } from './measure.ts';
import { isNumber, isPercentage } from './normalise/number.ts';
import { type FormRow, filled } from './rows.ts';

/** The numbers of a row and the texts before them. */
export interface ScoreCells {
  readonly texts: readonly Cell[];
  /** The section, where it has a column of its own and begins in this row. */
  readonly section?: Cell;
  readonly weight?: Cell;
  readonly score?: Cell;
  /** Set where it is open which of the two a number is. */
  readonly trust?: Trust;
}

const covers = ({ column, columnSpan }: Cell, wanted: number): boolean =>
  column <= wanted && wanted < column + columnSpan;

/** A number that spans both columns, as in the row of the total, is the score. */
function takeFromGrid(row: FormRow, header: Header<string>): ScoreCells {
  const under = cellsUnder(header, row);
  const own = (name: string): Cell | undefined => {
    const cell = under.get(name);
    return cell && cell.text !== '' && row.own.includes(cell) ? cell : undefined;
  };
  const [weight, score] = [own('weight'), own('score')];
  const isName = isLeftOfNumbers(header);
  const texts = filled(row).filter((cell) => cell !== weight && cell !== score && !isNumber(cell.text) && isName(cell));
  const section = own('section');
  const scoreColumn = header.columns.get('score')?.column ?? -1;
  const spansBoth = weight && !score && weight.column <= scoreColumn && scoreColumn < weight.column + weight.columnSpan;
  if (spansBoth) return { texts, score: weight };
  const only = filled(row).filter((cell) => isNumber(cell.text));
  const [wide] = only;
  if (!weight && !score && wide && only.length === 1 && covers(wide, scoreColumn)) return { texts, score: wide };
  return { texts, ...(section && { section }), ...(weight && { weight }), ...(score && { score }) };
}

/** Where the header has the names before the numbers, what follows the first of these is a remark and no name. */
function isLeftOfNumbers({ columns }: Header<string>): (cell: Cell) => boolean {
  const numbers = ['weight', 'score'].flatMap((name) => columns.get(name)?.column ?? []);
  const first = Math.min(...numbers);
  const name = columns.get('level3')?.column ?? Number.POSITIVE_INFINITY;
  return ({ column }) => name >= first || column < first;
}

/**
 * A single number that is left of a row's two. What it is tells only its place, which a lost cell may have moved to the
 * left: in the column of the score, behind that of the weight, it is nothing else.
 */
function takeOnly(texts: readonly Cell[], only: Cell, { columns }: Header<string>): ScoreCells {
  const [weight = 0, score = Number.POSITIVE_INFINITY] = ['weight', 'score'].map((name) => columns.get(name)?.column);
  if (only.column === score && weight < score) return { texts, score: only };
  const lost = { ...only, text: '' };
  const cells = only.column >= score ? { weight: lost, score: only } : { weight: only, score: lost };
  return { texts, ...cells, trust: 'doubtful' };
}

/** Where the numbers of a row stand: its last number and the numbers and marks for nothing right beside it. */
function numberRun(cells: readonly Cell[]): readonly [from: number, to: number] {
  const last = cells.findLastIndex((cell) => isNumber(cell.text));
  const anchor = last < 0 ? cells.length - 1 : last;
  const from = cells.findLastIndex((cell, index) => index <= anchor && !canBeScore(cell.text)) + 1;
  const after = cells.findIndex((cell, index) => index > anchor && !canBeScore(cell.text));
  return [from, after < 0 ? cells.length : after];
}

/** The last two numbers of a ragged row are its weight and its score; a remark may follow them. */
function takeFromEnd(row: FormRow, header: Header<string>): ScoreCells {
  const cells = filled(row);
  const [from, to] = numberRun(cells);
  const [texts, numbers] = [cells.slice(0, from).filter((cell) => !isNumber(cell.text)), cells.slice(from, to)];
  const [weight, score] = numbers.slice(-2);
  if (!weight) return { texts };
  if (!score) return takeOnly(texts, weight, header);
  return { texts, weight, score, ...(numbers.length > 2 && { trust: 'doubtful' }) };
}

/** The two numbers of a dump's row where they stand in the columns of their headers, whatever is written between and behind them. */
function takeInPlace(row: FormRow, { columns }: Header<string>): ScoreCells | undefined {
  const at = (name: string): Cell | undefined =>
    filled(row).find((cell) => columns.has(name) && cell.column === columns.get(name)?.column);
  const [section, weight, score] = [at('section'), at('weight'), at('score')];
  const numbers = filled(row).filter((cell) => isNumber(cell.text) || (cell === weight && isPercentage(cell.text)));
  if (!weight || !score || numbers.length > 2 || ![weight, score].every((cell) => numbers.includes(cell)))
    return undefined;
  const first = Math.min(weight.column, score.column);
  const texts = filled(row).filter((cell) => cell.column < first && !isNumber(cell.text));
  return { texts, ...(section && { section }), weight, score };
}

/** The weight and the score of a row: under their headers on a grid that can be believed, else what ends the row. */
export const scoreCells = (row: FormRow, header: Header<string>): ScoreCells =>
  sharesGrid(header, row) ? takeFromGrid(row, header) : (takeInPlace(row, header) ?? takeFromEnd(row, header));
