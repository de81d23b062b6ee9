import type { PartCell, TablePart } from './parts.ts';

/** Where the text of a cell stands in it that is higher than its text needs. */
export type Standing = 'top' | 'middle' | 'elsewhere';

/** The space that the cells of a table keep free above and below their text at least. */
interface Margins {
  readonly above: number;
  readonly below: number;
}

/** In points: a cell with more space than this shows where its text stands. */
const ROOMY = 4;
const SAME = 1.2;
const FEWEST = 3;
/** Share of the roomy cells whose text stands in the middle. */
const MOST = 0.9;

/**
 * Tells where texts stand, for a table whose roomy cells all have theirs in the middle, but for those at page breaks;
 * undefined for any other.
 * What is said of a cell is undefined where it has no text or no more room than the text needs.
 */
export function standingIn(parts: readonly TablePart[]): ((cell: PartCell) => Standing | undefined) | undefined {
  const cells = parts.flatMap((part) => part.cells.filter((cell) => hasText(cell)));
  const margins = marginsOf(cells);
  const last = parts.at(-1);
  const inner = parts.flatMap((part) =>
    part.cells.filter((cell) => part === last || cell.row + cell.rowSpan < part.rowCount),
  );
  const known = inner.map((cell) => standingOf(cell, margins)).filter((standing) => standing !== undefined);
  const middle = known.filter((standing) => standing === 'middle').length;
  if (middle < FEWEST || middle < MOST * known.length) return undefined;
  return (cell) => standingOf(cell, margins);
}

const hasText = ({ lines }: PartCell): boolean =>
  lines.length > 0 && lines.every(({ direction }) => direction === 'right');

function marginsOf(cells: readonly PartCell[]): Margins {
  const free = cells.map(freeIn);
  return { above: least(free.map(({ above }) => above)), below: least(free.map(({ below }) => below)) };
}

function freeIn({ box, lines }: PartCell): Margins {
  const top = Math.min(...lines.map((line) => line.box.y0));
  const bottom = Math.max(...lines.map((line) => line.box.y1));
  return { above: top - box.y0, below: box.y1 - bottom };
}

/** That of most cells that have no room to spare; few may have less. */
function least(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 20)] ?? 0;
}

function standingOf(cell: PartCell, margins: Margins): Standing | undefined {
  if (!hasText(cell)) return undefined;
  const free = freeIn(cell);
  const [above, below] = [free.above - margins.above, free.below - margins.below];
  if (above + below < ROOMY) return undefined;
  if (Math.abs(above - below) < SAME) return 'middle';
  return above < SAME ? 'top' : 'elsewhere';
}
