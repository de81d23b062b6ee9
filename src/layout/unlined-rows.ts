import { overlap, stacked, type Unit } from './units.ts';

/** Where rows of a table without lines part, and the text of each of its cells. */
export interface UnlinedRows {
  /** Between the rows, from the top; the outer sides are not among them. */
  readonly cuts: readonly number[];
  readonly blocks: readonly Unit[];
}

/** In heights of a line. */
const ALIKE = 0.2;
const WIDEST = 2.5;
const MAY_OVERLAP = 0.3;

/** Finds rows from the space between lines: less within a cell than between two of them. `size` is the height of a line. */
export function rowsBySpace(lines: readonly (readonly Unit[])[], size: number): UnlinedRows {
  const units = lines.flat();
  const limit = closest(units, size);
  const blocks = limit === undefined ? stacked(withFirst(lines, size), -Infinity, []) : stacked(units, limit, []);
  return { cuts: cutsOf(blocks, size), blocks };
}

/** The largest space between the lines of one cell; undefined where all spaces are alike. */
function closest(units: readonly Unit[], size: number): number | undefined {
  const gaps = spaces(units).filter((gap) => gap < WIDEST * size);
  const sorted = gaps.toSorted((a, b) => a - b);
  let best = ALIKE * size;
  let limit: number | undefined;
  sorted.slice(1).forEach((gap, i) => {
    const before = sorted[i] ?? gap;
    if (gap - before <= best) return;
    best = gap - before;
    limit = (gap + before) / 2;
  });
  return limit;
}

/** The free space above each line up to the next one above it in its columns. */
function spaces(units: readonly Unit[]): number[] {
  const sorted = units.toSorted((a, b) => a.box.y0 - b.box.y0);
  return sorted.flatMap((unit, i) => {
    const above = sorted.slice(0, i).findLast((other) => overlap(other, unit));
    return above ? [unit.box.y0 - above.box.y1] : [];
  });
}

/** Where space tells nothing: lines that begin beyond the first column go on with the line above them. */
function withFirst(lines: readonly (readonly Unit[])[], size: number): Unit[] {
  const rows: Unit[][] = [];
  for (const line of lines) {
    const hasFirst = line.some((unit) => unit.from === 0);
    const above = rows.at(-1);
    const fewer = above !== undefined && line.length < above.length;
    if (above && !hasFirst && fewer) rows[rows.length - 1] = stacked([...above, ...line], size, []);
    else rows.push([...line]);
  }
  return rows.flat();
}

/** Parts the blocks into rows: where no block is cut, and within that where most blocks stand on each other. */
function cutsOf(blocks: readonly Unit[], size: number): number[] {
  const cuts: number[] = [];
  let group: Unit[] = [];
  let bottom = -Infinity;
  for (const block of blocks.toSorted((a, b) => a.box.y0 - b.box.y0)) {
    if (group.length > 0 && block.box.y0 >= bottom - MAY_OVERLAP * size) {
      cuts.push(...innerCuts(group), (bottom + block.box.y0) / 2);
      group = [];
      bottom = -Infinity;
    }
    group.push(block);
    bottom = Math.max(bottom, block.box.y1);
  }
  return [...cuts, ...innerCuts(group)].toSorted((a, b) => a - b);
}

function innerCuts(group: readonly Unit[]): number[] {
  const columns = Math.max(0, ...group.map((block) => block.to));
  let most: readonly Unit[] = [];
  for (let column = 0; column < columns; column++) {
    const stack = group.filter((block) => block.from <= column && block.to > column);
    if (stack.length > most.length) most = stack;
  }
  return most.slice(1).map((block, i) => ((most[i]?.box.y1 ?? block.box.y0) + block.box.y0) / 2);
}
