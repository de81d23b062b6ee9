import type { PartCell, TablePart } from './parts.ts';
import { standingIn } from './standing.ts';

/** What the end of a page tells of the cells that touch it, by lines and by where texts stand. */
export type PageEnd =
  /** Of each cell whether it goes on over the page. */
  | { readonly tells: 'each'; readonly goesOn: (cell: PartCell) => boolean }
  /** That some go on, that all do as far as lines are drawn where cells end, or nothing. */
  | { readonly tells: 'some' | 'all' | 'nothing' };

/** `uppers` are the cells above the break, at the end of the last of `parts`; `below` is the part after it. */
export function pageEnd(
  parts: readonly TablePart[],
  below: TablePart,
  uppers: readonly PartCell[],
  isHeaderRepeated: boolean,
): PageEnd {
  if (drawsWhatEnds(uppers)) return { tells: 'each', goesOn: ({ closedBelow }) => !closedBelow };
  const isClosed = uppers.every(({ closedBelow }) => closedBelow);
  if (!isClosed) return { tells: 'all' };
  const isOpened = parts[0]?.closedTop === true && !isHeaderRepeated && !below.closedTop;
  const earlier = parts.slice(0, -1).map(cellsAtEnd);
  const endsHere = isOpened || parts.at(-1)?.leavesCutOpen === true;
  if (endsHere || earlier.some(drawsWhatEnds)) return { tells: 'each', goesOn: () => false };
  const standing = standingIn([...parts, below]);
  const stand = uppers.filter((cell) => cell.rowSpan === 1).map((cell) => standing?.(cell));
  return { tells: stand.includes('top') && !stand.includes('middle') ? 'some' : 'nothing' };
}

/** The cells that touch the bottom of a part. */
export const cellsAtEnd = ({ cells, rowCount }: TablePart): PartCell[] =>
  cells.filter((cell) => cell.row + cell.rowSpan === rowCount);

/** Whether a line runs below some of the cells at a page's end and not below others: it closes those that end there. */
const drawsWhatEnds = (cells: readonly PartCell[]): boolean =>
  cells.some(({ closedBelow }) => closedBelow) && !cells.every(({ closedBelow }) => closedBelow);
