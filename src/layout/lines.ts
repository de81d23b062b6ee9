import { type Box, enclose } from '../model/geometry.ts';
import type { Direction, Piece } from './page.ts';
import { firstCharacter, isWide, lastCharacter } from './script.ts';
import { withVertical } from './stacked.ts';

/** A run of pieces without a space. */
export interface LineWord {
  readonly text: string;
  readonly box: Box;
  readonly pieces: readonly Piece[];
}

/** One line of text, its words in reading order. */
export interface TextLine {
  readonly words: readonly LineWord[];
  readonly text: string;
  readonly box: Box;
  readonly direction: Direction;
  /** The height of its largest piece, in points. */
  readonly size: number;
  /** Whether the page states a space after its last word. */
  readonly spaceAfter: boolean;
}

/** A box turned so that text runs along u and lines follow each other along v. */
interface Turned {
  readonly piece: Piece;
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
}

interface Row {
  readonly members: Turned[];
  /** Of the tallest member. */
  v0: number;
  v1: number;
}

/** Gaps that stand for a space, in parts of the size: between characters of scripts with spaces, else, and between wide ones. */
const NARROW_GAP = 0.25;
const MIXED_GAP = 0.6;
const WIDE_GAP = 1.1;

/** Sorts pieces into lines, in reading order: those of one direction together. */
export function readLines(pieces: readonly Piece[]): TextLine[] {
  const byDirection = Map.groupBy(withVertical(pieces), (piece) => piece.direction);
  return [...byDirection].flatMap(([direction, members]) => linesAlong(direction, members));
}

function linesAlong(direction: Direction, pieces: readonly Piece[]): TextLine[] {
  const turned = pieces.map((piece) => turn(piece, direction));
  return rowsOf(turned)
    .map((row) => lineOf(row, direction))
    .filter((line) => line !== undefined);
}

function turn(piece: Piece, direction: Direction): Turned {
  const { x0, y0, x1, y1 } = piece.box;
  if (direction === 'right') return { piece, u0: x0, u1: x1, v0: y0, v1: y1 };
  if (direction === 'down') return { piece, u0: y0, u1: y1, v0: -x1, v1: -x0 };
  if (direction === 'up') return { piece, u0: -y1, u1: -y0, v0: x0, v1: x1 };
  return { piece, u0: -x1, u1: -x0, v0: -y1, v1: -y0 };
}

function rowsOf(turned: readonly Turned[]): Row[] {
  const sorted = turned.toSorted((a, b) => a.v0 + a.v1 - (b.v0 + b.v1));
  const rows: Row[] = [];
  for (const member of sorted) {
    const row = rows.findLast((candidate, index) => index >= rows.length - 2 && sharesLine(candidate, member));
    if (!row) {
      rows.push({ members: [member], v0: member.v0, v1: member.v1 });
      continue;
    }
    row.members.push(member);
    if (member.v1 - member.v0 > row.v1 - row.v0) {
      row.v0 = member.v0;
      row.v1 = member.v1;
    }
  }
  return rows;
}

function sharesLine(row: Row, member: Turned): boolean {
  const overlap = Math.min(row.v1, member.v1) - Math.max(row.v0, member.v0);
  return overlap >= 0.5 * Math.min(row.v1 - row.v0, member.v1 - member.v0);
}

function lineOf(row: Row, direction: Direction): TextLine | undefined {
  const members = row.members.toSorted((a, b) => a.u0 - b.u0);
  const runs = splitAtSpaces(members);
  const words = runs.map(wordOf);
  const box = enclose(words.map((word) => word.box));
  if (!box) return undefined;
  const spaceAfter = members.at(-1)?.piece.text.trim() === '';
  return { words, text: words.map((word) => word.text).join(' '), box, direction, size: row.v1 - row.v0, spaceAfter };
}

function splitAtSpaces(members: readonly Turned[]): Turned[][] {
  const runs: Turned[][] = [];
  let run: Turned[] = [];
  let previous: Turned | undefined;
  for (const member of members) {
    const blank = member.piece.text.trim() === '';
    if (run.length > 0 && (blank || (previous && isGap(previous, member)))) {
      runs.push(run);
      run = [];
    }
    if (!blank) {
      run.push(member);
      previous = member;
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function isGap(a: Turned, b: Turned): boolean {
  const size = Math.min(a.v1 - a.v0, b.v1 - b.v0);
  const wideBefore = isWide(lastCharacter(a.piece.text));
  const wideAfter = isWide(firstCharacter(b.piece.text));
  const limit = wideBefore && wideAfter ? WIDE_GAP : wideBefore || wideAfter ? MIXED_GAP : NARROW_GAP;
  return b.u0 - a.u1 > limit * size;
}

/** Share of a character's width that another covers where two texts were printed over each other; punctuation is set closer by half. */
const OVER = 0.7;

/** Whether characters of a line stand in each other's place, so that none can tell which belong together. */
export function isOverprinted({ words, direction }: TextLine): boolean {
  const pieces = words.flatMap((word) => word.pieces).map((piece) => turn(piece, direction));
  return pieces.some((piece, i) => {
    const before = pieces[i - 1];
    if (!before) return false;
    return before.u1 - piece.u0 > OVER * Math.min(before.u1 - before.u0, piece.u1 - piece.u0);
  });
}

function wordOf(run: readonly Turned[]): LineWord {
  const pieces = run.map((member) => member.piece);
  const box = enclose(pieces.map((piece) => piece.box)) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  return {
    text: pieces
      .map((piece) => piece.text)
      .join('')
      .trim(),
    box,
    pieces,
  };
}
