import { type Box, enclose } from '../model/geometry.ts';
import { edgesOf, sidesOf, tightened, withoutEmpty, witnessed } from './aligned-columns.ts';
import { drawnOut } from './drawn-out.ts';
import type { Frame } from './frames.ts';
import { hasSeveral, medianSize } from './gutters.ts';
import type { TextLine } from './lines.ts';
import type { Rule } from './page.ts';
import { SLACK } from './rules.ts';
import { FEWEST_LEVELS, levels, MARGIN, type Separators, within } from './separators.ts';
import { stacked, type Unit, unitsOf } from './units.ts';
import { rowsBySpace, type UnlinedRows } from './unlined-rows.ts';

const FEWEST_ROWS = 3;
/** A table with no more lines across than these has only its header ruled off. */
const MOST_RULED_OFF = 4;
const MOST_COLUMNS = 0.6;

/** The grid of a table whose columns show by gaps that words leave free through several lines; undefined where none does. */
export function tableByGaps(block: readonly TextLine[], all: Separators): Frame | undefined {
  const text = enclose(block.map((line) => line.box));
  if (!text) return undefined;
  const size = medianSize(block);
  const separators = within(all, text, MARGIN * size);
  const cuts = levels(separators, text);
  const isRuled = cuts.length >= FEWEST_LEVELS;
  const parted = block.filter(hasSeveral);
  if (!isRuled && (parted.length < FEWEST_ROWS || 3 * parted.length < block.length)) return undefined;
  const box = enclose([text, ...(isRuled ? separators.horizontal.map(boxOfRule) : [])]) ?? text;
  const found = (groups: readonly (readonly TextLine[])[]): Found => {
    const sides = sidesOf(separators, box);
    const edges = witnessed(withoutEmpty(edgesOf(groups, box, sides), sides, block), sides, groups);
    const units = block.map((line) => unitsOf(line, edges));
    return { edges, rows: isRuled ? rowsBetween(units, cuts, size) : rowsBySpace(units, size) };
  };
  const first = found(block.map((line) => [line]));
  const { edges, rows } = found(linesOfRows(block, first.rows.cuts));
  if (edges.length < 3 || rows.cuts.length + 1 < (isRuled ? 2 : FEWEST_ROWS)) return undefined;
  const tight = tightened(edges, rows, sidesOf(separators, box));
  return drawnOut(rows, tight, box, isRuled ? separators.horizontal : undefined);
}

interface Found {
  readonly edges: readonly number[];
  readonly rows: UnlinedRows;
}

/** Lines by the row that they stand in. */
function linesOfRows(lines: readonly TextLine[], cuts: readonly number[]): TextLine[][] {
  const rows = Map.groupBy(lines, ({ box }) => cuts.filter((cut) => cut < (box.y0 + box.y1) / 2).length);
  return [...rows.values()];
}

const boxOfRule = ({ at, from, to }: Rule): Box => ({ x0: from, x1: to, y0: at, y1: at });

/** Rows between separators; what stands between two of them may be several rows, each with text in most columns. */
function rowsBetween(lines: readonly (readonly Unit[])[], cuts: readonly number[], size: number): UnlinedRows {
  const units = lines.flat();
  const [top, bottom] = [Math.min(...units.map(({ box }) => box.y0)), Math.max(...units.map(({ box }) => box.y1))];
  const inner = cuts.filter((cut) => cut > top + SLACK && cut < bottom - SLACK);
  const bands = [-Infinity, ...inner, Infinity];
  const parts = bands.slice(1).map((to, i) => {
    const from = bands[i] ?? -Infinity;
    const inBand = ({ box }: Unit): boolean => (box.y0 + box.y1) / 2 > from && (box.y0 + box.y1) / 2 <= to;
    const own = lines.map((line) => line.filter(inBand)).filter((line) => line.length > 0);
    const rows = rowsBySpace(own, size);
    const fewest = cuts.length > MOST_RULED_OFF ? FEWEST_ROWS : 2;
    if (rows.cuts.length + 1 >= fewest && isFull(rows)) return rows;
    return { cuts: [], blocks: stacked(own.flat(), Infinity, []) };
  });
  return {
    cuts: [...inner, ...parts.flatMap((part) => part.cuts)].toSorted((a, b) => a - b),
    blocks: parts.flatMap((part) => part.blocks),
  };
}

/** Whether each of several rows has text in most of the columns that any has text in. */
function isFull({ cuts, blocks }: UnlinedRows): boolean {
  const used = new Set(blocks.map((block) => block.from)).size;
  const bounds = [-Infinity, ...cuts, Infinity];
  return bounds.slice(1).every((to, i) => {
    const from = bounds[i] ?? -Infinity;
    const own = blocks.filter(({ box }) => (box.y0 + box.y1) / 2 > from && (box.y0 + box.y1) / 2 <= to);
    return own.length >= Math.max(2, MOST_COLUMNS * used);
  });
}
