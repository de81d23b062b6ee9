import { type Box, enclose, height } from '../model/geometry.ts';
import type { Piece } from './page.ts';

/** What was painted in one go on one line. */
interface Run {
  readonly pieces: Piece[];
  box: Box;
  /** Where pieces within it stand a little apart, though no space is stated: the next cell may begin there. */
  readonly joints: number[];
}

/** The text of a cell, as its producer painted it: its lines one after the other. */
export interface PaintedText {
  readonly runs: readonly Run[];
  readonly box: Box;
}

/** In heights of a line: what stands further apart was painted in two cells; what stands so far apart may have been. */
const APART = 1.5;
const JOINT = 0.15;
/** In heights of a line: how far letters of one line stand from each other in height. */
const OFF = 0.3;
const EXACT = 0.05;
/** In heights of a line: how far a character may reach into the blank half of the one before. */
const INTO = 0.65;
/** In heights of a line: the lines of a text follow each other no further apart. */
const WIDEST_PITCH = 2.2;
const SAME_PITCH = 0.12;
/** In points: lines of one text begin, or have their middles, no further from each other. */
const SAME_SIDE = 2;
/** In heights of a line: how far the first line of a paragraph is set in. */
const INDENT = 2.4;

/** The texts of cells in the order in which they were painted; `cuts` are heights at which lines or tints part rows. */
export function paintedTexts(pieces: readonly Piece[], cuts: readonly number[]): PaintedText[] {
  const runs = welded(runsOf(pieces));
  const pitch = pitchOf(runs);
  const groups: Run[][] = [];
  runs.forEach((run, i) => {
    const group = groups.at(-1);
    const next = runs[i + 1];
    const begins = next !== undefined && isBeside(run.box, next.box);
    if (group && !begins && goesOn(group, run, pitch, cuts)) group.push(run);
    else groups.push([run]);
  });
  return groups.map(textOf);
}

export function textOf(runs: readonly Run[]): PaintedText {
  return { runs, box: enclose(runs.map(({ box }) => box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 } };
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let isSpaced = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      isSpaced = true;
      continue;
    }
    const run = runs.at(-1);
    const gap = run ? piece.box.x0 - run.box.x1 : Infinity;
    const size = height(piece.box);
    if (run && isOneLine(run.pieces.at(-1)?.box ?? run.box, piece.box) && gap > -INTO * size && gap < APART * size) {
      if (!isSpaced && gap > JOINT * size) run.joints.push(run.pieces.length);
      run.pieces.push(piece);
      run.box = enclose([run.box, piece.box]) ?? run.box;
    } else runs.push({ pieces: [piece], box: piece.box, joints: [] });
    isSpaced = false;
  }
  return runs;
}

/** Runs back: pieces of one line in several fonts are painted in another order than they stand in. */
const BACK = 6;

/** Runs of one line that touch each other made one, whichever was painted first. */
function welded(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    let own = run;
    for (let i = all.length - 1; i >= Math.max(0, all.length - BACK); i--) {
      const other = all[i];
      if (!other || !isLevel(other.box, own.box) || !(touches(other, own) || touches(own, other))) continue;
      own = joinedRuns(other, own);
      all.splice(i, 1);
    }
    all.push(own);
  }
  return all;
}

function touches(a: Run, b: Run): boolean {
  const [gap, size] = [b.box.x0 - a.box.x1, height(b.box)];
  return gap > -INTO * size && gap <= JOINT * size;
}

function joinedRuns(a: Run, b: Run): Run {
  const pieces = [...a.pieces, ...b.pieces].toSorted((one, other) => one.box.x0 - other.box.x0);
  const loose = new Set([a, b].flatMap((run) => run.joints.map((joint) => run.pieces[joint])));
  const joints = pieces.flatMap((piece, i) => (loose.has(piece) ? [i] : []));
  return { pieces, joints, box: enclose([a.box, b.box]) ?? a.box };
}

export function isLevel(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return overlap >= 0.5 * Math.min(height(a), height(b));
}

/** Letters of one size stand on one line only where they stand at (almost) the same height. */
function isOneLine(a: Box, b: Box): boolean {
  const size = height(b);
  const isSameSize = Math.abs(height(a) - size) < 0.1 * size;
  return isLevel(a, b) && (!isSameSize || Math.abs(a.y1 - b.y1) < OFF * size);
}

/** Whether two texts begin a row together: further right, and as high as cells of one line are and others are not. */
const isBeside = (a: Box, b: Box): boolean => b.x0 > a.x1 && Math.abs(a.y1 - b.y1) < EXACT * height(b);

const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** From one line of a text to the next: the least step that there is, as rows keep space between them. */
function pitchOf(runs: readonly Run[]): number {
  const steps = runs.slice(1).flatMap(({ box }, i) => {
    const before = runs[i]?.box;
    const step = before && overlaps(before, box) ? box.y1 - before.y1 : 0;
    return step > 0.7 * height(box) ? [step] : [];
  });
  return Math.min(Infinity, ...steps);
}

/** Whether a run is the next line of the text that others make. */
function goesOn(text: readonly Run[], { box }: Run, pitch: number, cuts: readonly number[]): boolean {
  const last = text.at(-1);
  if (!last || !overlaps(last.box, box)) return false;
  const size = height(box);
  const step = box.y1 - last.box.y1;
  if (step < size / 2 || step > Math.min(WIDEST_PITCH * size, pitch + SAME_PITCH * size + 0.5)) return false;
  const [above, below] = [last.box.y1 - size / 3, box.y0 + size / 3];
  return !cuts.some((cut) => cut > above && cut < below) && text.some((line) => isAligned(line, box, size));
}

/** Whether a line begins where another does or one of the pieces that stand apart in it, or has its middle there. */
function isAligned(line: Run, box: Box, size: number): boolean {
  const indent = Math.abs(line.box.x0 - box.x0);
  return (
    [line.box, ...segmentsOf(line)].some((other) => isSameSide(other, box)) || (indent > size && indent < INDENT * size)
  );
}

function isSameSide(a: Box, b: Box): boolean {
  const sides = [a.x0 - b.x0, a.x1 - b.x1, (a.x0 + a.x1 - b.x0 - b.x1) / 2];
  return sides.some((difference) => Math.abs(difference) < SAME_SIDE);
}

/** What stands a little apart in a line. */
export function segmentsOf({ pieces, joints, box }: Run): Box[] {
  const starts = [0, ...joints, pieces.length];
  return starts.slice(1).map((to, i) => enclose(pieces.slice(starts[i], to).map((piece) => piece.box)) ?? box);
}

/** Parts a text at the joint that one of the edges lies in, as far as all of its other lines keep to one side of it. */
export function partedAt(text: PaintedText, edges: readonly number[]): PaintedText[] {
  for (const [i, run] of text.runs.entries()) {
    for (const joint of run.joints) {
      const [a, b] = [run.pieces[joint - 1]?.box.x1 ?? 0, run.pieces[joint]?.box.x0 ?? 0];
      const edge = edges.find((at) => at > a - 0.5 && at < b + 0.5);
      if (edge === undefined) continue;
      const [before, after] = [text.runs.slice(0, i), text.runs.slice(i + 1)];
      if (before.some(({ box }) => box.x1 > edge) || after.some(({ box }) => box.x0 < edge)) continue;
      const first = textOf([...before, runWith(run, 0, joint)]);
      return [first, ...partedAt(textOf([runWith(run, joint, run.pieces.length), ...after]), edges)];
    }
  }
  return [text];
}

function runWith({ pieces, joints, box }: Run, from: number, to: number): Run {
  const own = pieces.slice(from, to);
  return {
    pieces: own,
    box: enclose(own.map((piece) => piece.box)) ?? box,
    joints: joints.filter((joint) => joint > from && joint < to).map((joint) => joint - from),
  };
}
