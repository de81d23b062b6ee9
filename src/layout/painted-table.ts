import { type Box, enclose } from '../model/geometry.ts';
import { sidesOf, tightened } from './aligned-columns.ts';
import type { Piece } from './page.ts';
import { columnsBetween } from './painted-columns.ts';
import { cutsBetween, isByCell, type PaintedRow, paintedRows } from './painted-rows.ts';
import { type PaintedText, paintedTexts, partedAt, segmentsOf } from './painted-texts.ts';
import { SLACK } from './rules.ts';
import type { Separators } from './separators.ts';
import { columnAt, type Unit } from './units.ts';
import type { UnlinedRows } from './unlined-rows.ts';

/** Rows of several cells without any line between them that make a table. */
const FEWEST_ROWS = 3;
/** Of so many cells two rows make one, where they are no labels with their values behind colons. */
const FEWEST_CELLS = 3;
/** Of the rows of a table, those that have several cells, at least. */
const MOST_PARTED = 1 / 3;

/** A table without lines between its columns, as the order tells it in which its text was painted. */
export interface PaintedTable {
  readonly rows: UnlinedRows;
  /** Of its columns, the outer ones included. */
  readonly edges: readonly number[];
  readonly box: Box;
  /** By row, its pieces. */
  readonly pieces: readonly (readonly Piece[])[];
}

/**
 * The cells of a table without lines between its columns, where it was painted cell by cell; undefined where it was
 * not, or where its pieces were recognised in a picture. `pieces` come as painted; `levels` are the heights at which
 * lines or tints part rows, undefined where they are too few to tell of a table. What `mayBePiece` of a table need not
 * have as many rows as a whole one.
 */
export function tableAsPainted(
  pieces: readonly Piece[],
  separators: Separators,
  levels: readonly number[] | undefined,
  mayBePiece = false,
): PaintedTable | undefined {
  if (pieces.some(({ confidence, direction }) => confidence !== undefined || direction !== 'right')) return undefined;
  // The tints of cells that a page break cuts end sooner or later than others of their row.
  const tinted = separators.vertical.map(({ at }) => at);
  const parting = tinted.length > 0 ? [] : (levels ?? []);
  const texts = paintedTexts(pieces, parting);
  const first = paintedRows(texts, parting);
  if (!(mayBePiece ? first.some((row) => row.length > 1) : isTable(first, levels))) return undefined;
  const text = enclose(texts.map(({ box }) => box));
  const ruled = levels ? separators.horizontal.map(({ at, from, to }) => ({ x0: from, x1: to, y0: at, y1: at })) : [];
  const box = text && enclose([text, ...ruled]);
  if (!box) return undefined;
  const sides = sidesOf(separators, box);
  const inner = filledBetween(apart([...sides, ...columnsBetween(first, sides)]), tinted, texts, box);
  const rows = paintedRows(
    texts.flatMap((each) => partedAt(each, inner)),
    parting,
  );
  const cuts = cutsBetween(rows, levels ?? []);
  if (!cuts || !isByCell(rows)) return undefined;
  const edges = [box.x0, ...inner, box.x1];
  const blocks = rows.flat().map((each) => unitOf(each, edges));
  const all = { cuts: onLevels(cuts, parting, box), blocks };
  const byRow = rows.map((row) => row.flatMap(({ runs }) => runs.flatMap((run) => run.pieces)));
  return { rows: all, edges: tightened(edges, all, sides), box, pieces: byRow };
}

function isTable(rows: readonly PaintedRow[], levels: readonly number[] | undefined): boolean {
  const parted = rows.filter((row) => row.length > 1).length;
  if (levels) return parted > 0 && rows.length > 1;
  if (rows.length === 2) return rows.every((row) => row.length >= FEWEST_CELLS && !row.some(isLabelled));
  return parted >= FEWEST_ROWS && parted >= MOST_PARTED * rows.length;
}

const isLabelled = ({ runs }: PaintedText): boolean =>
  runs.some(({ pieces }) => pieces.some(({ text }) => /[:：]/.test(text)));

/** Ascending, those next to each other no closer than lines lie that are meant as one. */
function apart(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] ?? value) > SLACK);
}

/** Leaves out the sides of columns in which no text begins, unless tints show both: a side found twice. */
function filledBetween(
  inner: readonly number[],
  tinted: readonly number[],
  texts: readonly PaintedText[],
  box: Box,
): readonly number[] {
  const starts = texts.flatMap(({ runs }) => runs.flatMap(segmentsOf)).map(({ x0 }) => x0 + 1);
  const isTint = (at: number): boolean => tinted.some((side) => Math.abs(side - at) <= SLACK);
  return inner.filter((at, i) => {
    const next = inner[i + 1] ?? box.x1;
    return (isTint(at) && isTint(next)) || starts.some((x) => x > at && x < next);
  });
}

function unitOf({ box }: PaintedText, edges: readonly number[]): Unit {
  return { box, from: columnAt(edges, box.x0 + 1), to: columnAt(edges, box.x1 - 1) + 1 };
}

/** Cuts between rows, moved to the lines that part them; further lines part rows as well. */
function onLevels(cuts: readonly number[], levels: readonly number[], box: Box): number[] {
  const inner = levels.filter((level) => level > box.y0 + SLACK && level < box.y1 - SLACK);
  const isRuled = (cut: number): boolean => inner.some((level) => Math.abs(level - cut) < 2 * SLACK);
  return [...cuts.filter((cut) => !isRuled(cut)), ...inner].toSorted((a, b) => a - b);
}
