import type { PartCell, TablePart } from './parts.ts';

const SAME = 0.7;
/** In points: browsers round the height of a row to pixels of 0.75. */
const ODD = 0.8;
const FEWEST_ROWS = 4;
/** Share of the rows that the measure fits. */
const MOST = 0.85;

/** What the heights of rows follow: their text and the space around it, but no row is lower than the least. */
interface Measure {
  readonly padding: number;
  readonly least: number;
}

interface RowHeight {
  readonly height: number;
  /** Of its fullest cell. */
  readonly text: number;
}

/** A row at a page break, held against the measure of its table. */
interface Fit {
  /** By how many points it is higher (or lower) than it ought to be. */
  readonly beyond: number;
  /** Whether it is as high as it is for the sake of the least height alone. */
  readonly isLeast: boolean;
}

/** The rows at a page break; undefined without text of their own. */
export interface Stretch {
  readonly above: Fit | undefined;
  readonly below: Fit | undefined;
}

/** Holds the rows at a page break against the others; undefined where the rows of the table show no measure. */
export function stretchOf(parts: readonly TablePart[], below: TablePart, firstRow: number): Stretch | undefined {
  const above = parts.at(-1);
  if (!above) return undefined;
  const inner = [...parts, below].flatMap((part) =>
    Array.from({ length: part.rowCount }, (_, row) => row)
      .filter((row) => row > 0 && row < part.rowCount - 1 && !(part === below && row === firstRow))
      .flatMap((row) => heightOf(part, row) ?? []),
  );
  const measure = measureOf(inner);
  if (!measure) return undefined;
  return {
    above: fitOf(heightOf(above, above.rowCount - 1), measure),
    below: fitOf(heightOf(below, firstRow), measure),
  };
}

function measureOf(rows: readonly RowHeight[]): Measure | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const padding = middle(lowest(rows.map(({ height, text }) => height - text)));
  const roomy = rows.filter(({ height, text }) => height - text > padding + SAME);
  const measure = { padding, least: middle(roomy.map(({ height }) => height)) };
  const fitting = rows.filter((row) => Math.abs(fitOf(row, measure)?.beyond ?? 0) < SAME);
  return fitting.length >= MOST * rows.length ? measure : undefined;
}

/** Those that are as small as the smallest. */
const lowest = (numbers: readonly number[]): number[] => {
  const least = Math.min(...numbers);
  return numbers.filter((number) => number < least + SAME);
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function fitOf(row: RowHeight | undefined, { padding, least }: Measure): Fit | undefined {
  if (!row) return undefined;
  const needed = row.text + padding;
  return { beyond: row.height - Math.max(needed, least), isLeast: least > needed + SAME };
}

/** How much the heights speak for a cut row: a cut one is no higher than its piece of the text needs. */
export function weightOfHeight(stretch: Stretch | undefined): number {
  const fits = [stretch?.above, stretch?.below].filter((fit) => fit !== undefined);
  if (fits.length === 0) return 0;
  if (fits.some(({ beyond }) => Math.abs(beyond) >= ODD)) return ODD_HEIGHT;
  return fits.reduce((sum, { isLeast }) => sum + (isLeast ? LEAST_HEIGHT : USUAL_HEIGHT), 0);
}

const ODD_HEIGHT = 6;
const LEAST_HEIGHT = -1.5;
const USUAL_HEIGHT = -0.3;

/** Whether the row above a break is lower than a whole row would be. */
export const isCutShort = (stretch: Stretch | undefined): boolean => (stretch?.above?.beyond ?? 0) < -SAME;

/** Of a row's fullest cell; undefined for rows without a cell or text of their own. */
function heightOf(part: TablePart, row: number): RowHeight | undefined {
  const own = part.cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.lines.length > 0);
  const [first] = own;
  return first && { height: first.box.y1 - first.box.y0, text: Math.max(...own.map(textHeight)) };
}

function textHeight({ lines }: PartCell): number {
  return Math.max(...lines.map(({ box }) => box.y1)) - Math.min(...lines.map(({ box }) => box.y0));
}
