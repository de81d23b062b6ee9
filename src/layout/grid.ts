import type { Frame } from './frames.ts';
import type { Rule } from './page.ts';
import { SLACK } from './rules.ts';

/** A rectangle of a grid, in steps of its lines: from `left` to (not including) `right`. */
export interface GridCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Set where a piece of its border had to be guessed. */
  readonly guessed: boolean;
  /** Whether a line runs along its lower side. */
  readonly closedBelow: boolean;
}

/** Where the lines of a table lie, and the cells between them. */
export interface Grid {
  /** Ascending, in points; one more than there are columns. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether a line closes it at the top and at the bottom. */
  readonly closedTop: boolean;
  readonly closedBottom: boolean;
}

/** A line is taken to run along a cell's side if it covers this share of it. */
const COVERED = 0.55;

/** The grid that the lines of a frame make. Sides where lines run out into nothing count as closed by an unseen line. */
export function gridOf(frame: Frame): Grid {
  const rowLines = cluster(frame.horizontal.map((rule) => rule.at));
  const columnLines = cluster(frame.vertical.map((rule) => rule.at));
  const ys = withEnds(rowLines, frame.box.y0, frame.box.y1);
  const xs = withEnds(columnLines, frame.box.x0, frame.box.x1);
  const walls = new Walls(xs, ys, frame);
  return {
    xs,
    ys,
    cells: cellsOf(xs.length - 1, ys.length - 1, walls),
    closedTop: ys[0] === rowLines[0],
    closedBottom: ys.at(-1) === rowLines.at(-1),
  };
}

/** Positions that lie no further apart than SLACK count as one. */
function cluster(values: readonly number[]): number[] {
  const means: number[] = [];
  let members: number[] = [];
  const close = (): void => {
    if (members.length > 0) means.push(members.reduce((sum, value) => sum + value, 0) / members.length);
    members = [];
  };
  for (const value of values.toSorted((a, b) => a - b)) {
    const [first = value, last = value] = [members[0], members.at(-1)];
    if (value - last > SLACK || value - first > 2 * SLACK) close();
    members.push(value);
  }
  close();
  return means;
}

function withEnds(lines: readonly number[], low: number, high: number): number[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [low, high];
  return [...(low < first - 2 * SLACK ? [low] : []), ...lines, ...(high > last + 2 * SLACK ? [high] : [])];
}

/** Which sides of the smallest cells have a line. */
class Walls {
  readonly right: boolean[][];
  readonly below: boolean[][];

  constructor(xs: readonly number[], ys: readonly number[], frame: Frame) {
    const [columns, rows] = [xs.length - 1, ys.length - 1];
    const byLine = (rules: readonly Rule[], lines: readonly number[]): Rule[][] =>
      lines.map((at) => rules.filter((rule) => nearest(lines, rule.at) === at));
    const vertical = byLine(frame.vertical, xs);
    const horizontal = byLine(frame.horizontal, ys);
    this.right = steps(rows).map((row) =>
      steps(columns).map((column) => runsAlong(vertical[column + 1], ys[row], ys[row + 1])),
    );
    this.below = steps(rows).map((row) =>
      steps(columns).map((column) => runsAlong(horizontal[row + 1], xs[column], xs[column + 1])),
    );
  }
}

const steps = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, i) => i);

function nearest(lines: readonly number[], at: number): number | undefined {
  let best: number | undefined;
  for (const line of lines) if (best === undefined || Math.abs(line - at) < Math.abs(best - at)) best = line;
  return best;
}

function runsAlong(rules: readonly Rule[] | undefined, from: number | undefined, to: number | undefined): boolean {
  if (!rules || from === undefined || to === undefined) return false;
  let covered = 0;
  for (const rule of rules) covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered >= COVERED * (to - from);
}

/** Joins the smallest cells that no line parts; what is not a rectangle then is cut into rectangles. */
function cellsOf(columns: number, rows: number, walls: Walls): GridCell[] {
  const roots = steps(columns * rows);
  const root = (cell: number): number => {
    let at = cell;
    while (roots[at] !== undefined && roots[at] !== at) at = roots[at] ?? at;
    return at;
  };
  for (const row of steps(rows)) {
    for (const column of steps(columns)) {
      const cell = row * columns + column;
      if (column + 1 < columns && !walls.right[row]?.[column]) roots[root(cell + 1)] = root(cell);
      if (row + 1 < rows && !walls.below[row]?.[column]) roots[root(cell + columns)] = root(cell);
    }
  }
  const regions = Map.groupBy(steps(columns * rows), root);
  return [...regions.values()]
    .flatMap((region) => rectangles(region, columns))
    .map((cell) => ({ ...cell, closedBelow: isClosedBelow(cell, walls) }))
    .toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** What is known of a cell before its lower side is looked at. */
type Rectangle = Omit<GridCell, 'closedBelow'>;

const isClosedBelow = ({ bottom, left, right }: Rectangle, { below }: Walls): boolean =>
  steps(right - left).every((i) => below[bottom - 1]?.[left + i]);

function rectangles(region: readonly number[], columns: number): Rectangle[] {
  const rows = region.map((cell) => Math.floor(cell / columns));
  const lefts = region.map((cell) => cell % columns);
  const whole = {
    top: Math.min(...rows),
    left: Math.min(...lefts),
    bottom: Math.max(...rows) + 1,
    right: Math.max(...lefts) + 1,
  };
  const area = (whole.bottom - whole.top) * (whole.right - whole.left);
  if (area === region.length) return [{ ...whole, guessed: false }];
  return cut(region, columns);
}

/** Cuts a region of any form into rectangles, the widest first from the top. */
function cut(region: readonly number[], columns: number): Rectangle[] {
  const left = new Set(region);
  const cells: Rectangle[] = [];
  for (const start of region) {
    if (!left.has(start)) continue;
    let right = start;
    while ((right + 1) % columns !== 0 && left.has(right + 1)) right++;
    const run = right - start + 1;
    let bottom = start;
    while (steps(run).every((i) => left.has(bottom + columns + i))) bottom += columns;
    for (let row = start; row <= bottom; row += columns) for (const i of steps(run)) left.delete(row + i);
    cells.push({
      top: Math.floor(start / columns),
      left: start % columns,
      bottom: Math.floor(bottom / columns) + 1,
      right: (start % columns) + run,
      guessed: true,
    });
  }
  return cells;
}
