import type { Cell, Table } from '../../model/document.ts';
import type { DraftHeader } from './survey.ts';

/** A row that may head a table, with what stands below each of its cells. */
interface Candidate {
  readonly row: readonly string[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly text: string;
  readonly kind: 'number' | 'share' | 'text';
}

const NUMBER = /^-?[\d,]+(?:\.\d+)?分?$/u;
const SHARE = /^\d+(?:\.\d+)?[%％]$/u;
const FEWEST_COLUMNS = 4;
const FEWEST_ROWS = 2;
/** Three levels, target and actual. */
const MOST_WORDS = 5;

const compact = ({ text }: Cell): string => text.replace(/\s+/gu, '');

const reaches = (head: Cell, { column, columnSpan }: Cell): boolean =>
  column < head.column + head.columnSpan && head.column < column + columnSpan;

function kindOf(head: Cell, below: readonly Cell[]): Column['kind'] {
  const texts = below.filter((cell) => reaches(head, cell)).map(compact);
  const share = (pattern: RegExp): boolean => texts.filter((text) => pattern.test(text)).length * 2 > texts.length;
  return share(NUMBER) ? 'number' : share(SHARE) ? 'share' : 'text';
}

const hasNumbers = (cells: readonly Cell[]): boolean => cells.some((cell) => NUMBER.test(compact(cell)));

/** Rows of words above rows with numbers: what may be the headers of a table, whatever they are called. */
function candidates({ cells, rowCount }: Table): Candidate[] {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    cells.filter((cell) => cell.row === row && cell.text.trim() !== ''),
  );
  return rows.flatMap((heads, row) => {
    if (heads.length < FEWEST_COLUMNS || hasNumbers(heads)) return [];
    const rest = rows.slice(row + 1);
    const end = rest.findIndex((below) => !hasNumbers(below));
    const below = end < 0 ? rest : rest.slice(0, end);
    if (below.length < FEWEST_ROWS) return [];
    const columns = heads.map((head) => ({ text: compact(head), kind: kindOf(head, below.flat()) }));
    return [{ row: heads.map(compact), columns }];
  });
}

type Names = Record<string, string>;

const header = ({ row, columns }: Candidate, names: Names, first: number): DraftHeader => ({
  row,
  columns: names,
  before: columns.slice(0, first).map(({ text }) => text),
  unknown: columns.slice(first).flatMap(({ text }) => (Object.values(names).includes(text) ? [] : [text])),
  isGuess: true,
});

const LEVELS: readonly (readonly string[])[] = [[], ['level3'], ['level2', 'level3'], ['level1', 'level2', 'level3']];

const VALUES = ['target', 'actual'] as const;
const MARKS = ['weight', 'score'] as const;

const named = (names: readonly string[], columns: readonly Column[]): Names =>
  Object.fromEntries(columns.flatMap(({ text }, index) => (names[index] === undefined ? [] : [[names[index], text]])));

/** Names, target and actual as the last words before the last number, and the last two numbers as weight and score. */
function asIndicators(candidate: Candidate): DraftHeader | undefined {
  const { columns } = candidate;
  const last = columns.findLastIndex(({ kind }) => kind === 'number');
  const numbers = columns.filter(({ kind }) => kind === 'number').slice(-MARKS.length);
  const words = columns
    .slice(0, last)
    .filter(({ kind }) => kind !== 'number')
    .slice(-MOST_WORDS);
  const levels = LEVELS[words.length - VALUES.length] ?? [];
  const [first] = words;
  if (numbers.length < MARKS.length || levels.length === 0 || !first) return undefined;
  const names = { ...named([...levels, ...VALUES], words), ...named(MARKS, numbers) };
  return header(candidate, names, columns.indexOf(first));
}

const STAGES: Readonly<Record<number, readonly string[]>> = {
  2: ['annual_budget', 'actual'],
  3: ['initial_budget', 'annual_budget', 'actual'],
};

/** Numbers up to a share as stages, the last of them what was spent; the share as the rate, what follows it as weight and score. */
function asFunds(candidate: Candidate): DraftHeader | undefined {
  const { columns } = candidate;
  const share = columns.findIndex(({ kind }) => kind === 'share');
  const isNumber = ({ kind }: Column): boolean => kind === 'number';
  const amounts = columns.slice(0, Math.max(share, 0)).filter(isNumber);
  const marks = columns
    .slice(share + 1)
    .filter(isNumber)
    .slice(0, MARKS.length);
  const stages = STAGES[amounts.length];
  const [first] = amounts;
  if (!stages || !first) return undefined;
  const fields = marks.length === 1 ? ['execution_score'] : ['execution_weight', 'execution_score'];
  const rate = named(['execution_rate'], columns.slice(share, share + 1));
  return header(candidate, { ...named(stages, amounts), ...rate, ...named(fields, marks) }, columns.indexOf(first));
}

/** Two words side by side, and below each of them one text: what was wanted, and what came of it. */
function asHeaded({ cells, rowCount }: Table): DraftHeader | undefined {
  const rows = Array.from({ length: rowCount }, (_, row) => cells.filter((cell) => cell.row === row));
  for (const [row, heads] of rows.entries()) {
    const [left, right] = heads.slice(-2);
    const below = rows[row + 1] ?? [];
    const isBelow = (head: Cell, cell: Cell | undefined): boolean =>
      cell?.column === head.column && cell.columnSpan === head.columnSpan;
    if (!left?.text || !right?.text || heads.length > 3 || below.length !== 2 || hasNumbers(heads)) continue;
    if (!isBelow(left, below[0]) || !isBelow(right, below[1]) || (heads.length === 3 && heads[0]?.rowSpan === 1))
      continue;
    const names = { annual_goal: compact(left), annual_result: compact(right) };
    return {
      row: heads.map(compact),
      columns: names,
      before: heads.slice(0, -2).map(compact),
      unknown: [],
      isGuess: true,
    };
  }
  return undefined;
}

interface Guesses {
  readonly funds?: DraftHeader;
  readonly headed?: DraftHeader;
  readonly indicators?: DraftHeader;
}

/** What the tables could be by what stands in their columns; a person has to look. */
export function guessHeaders(tables: readonly Table[]): Guesses {
  const all = tables.flatMap(candidates);
  const funds = all.map(asFunds).find((found) => found !== undefined);
  const indicators = all.map(asIndicators).findLast((found) => found !== undefined && found.row !== funds?.row);
  const headed = tables.map(asHeaded).find((found) => found !== undefined);
  return { ...(funds && { funds }), ...(headed && { headed }), ...(indicators && { indicators }) };
}
