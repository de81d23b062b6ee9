import { type Box, width } from '../model/geometry.ts';
import { isList } from './items.ts';
import type { TextLine } from './lines.ts';
import { firstCharacter, isClosing, isOpening, lastCharacter, mayBreak } from './script.ts';
import { writesNumbersWhole } from './thousands.ts';

/** A line of text and the column of the page that it was set in. */
export interface SetLine {
  readonly line: TextLine;
  /** The cell, or the part of it on this page; for text outside tables the body of the page. */
  readonly column: Box;
}

type Alignment = 'left' | 'centre' | 'right';

/** What is known of a whole table, or of a page outside tables. */
export interface Style {
  /** Space that most cells keep free at their sides. */
  readonly padding: number;
  /** Whether its numbers are broken wherever a line is full. */
  readonly breaksNumbers: boolean;
  /** Whether the thousands of its numbers do not stand apart, as far as they show. */
  readonly numbersWhole: boolean;
}

/** What is known of how lines were broken: how they are aligned, and how wide the widest is. */
export interface Setting extends Style {
  readonly alignment: Alignment;
  readonly widest: number;
  readonly furthestLeft: number;
  readonly furthestRight: number;
  /** Usual distance from one line to the next. */
  readonly pitch: number;
  /** Whether its paragraphs are the items of a list, each beginning on a line of its own. */
  readonly listed: boolean;
  /** Whether a space stands behind the number of an item. */
  readonly spacedItems: boolean;
}

/** Punctuation that may hang over the side of a column, as half of it is blank. */
const WIDE_CLOSING = /[。，、；：）”’》」』】]$/;
const SPACED_MARKER = /(?:^|>)[1-9]\d?[.、] /;

export function settingOf(lines: readonly SetLine[], style: Style): Setting {
  const lefts = lines.map(({ line, column }) => line.box.x0 - column.x0);
  const rights = lines.map(({ line, column }) => column.x1 - line.box.x1);
  const hanging = lines.map(({ line }) => (WIDE_CLOSING.test(line.text) ? line.size / 2 : 0));
  return {
    alignment: alignmentOf(lefts, rights, lines[0]?.line.size ?? 10),
    widest: Math.max(0, ...lines.map(({ line }, i) => width(line.box) - (hanging[i] ?? 0))),
    furthestLeft: Math.min(Infinity, ...lefts),
    furthestRight: Math.min(Infinity, ...rights.map((right, i) => right + (hanging[i] ?? 0))),
    pitch: median(pitches(lines)),
    listed: isList(lines.map(({ line }) => line.text)),
    spacedItems: lines.some(({ line }) => SPACED_MARKER.test(line.text)),
    ...style,
    numbersWhole: style.numbersWhole || writesNumbersWhole(lines.map(({ line }) => line.text)),
  };
}

function alignmentOf(lefts: readonly number[], rights: readonly number[], size: number): Alignment {
  const tolerance = 0.15 * size;
  if (lefts.length < 2 || spread(lefts) <= tolerance) return 'left';
  if (spread(lefts.map((left, i) => left - (rights[i] ?? 0))) <= 2 * tolerance) return 'centre';
  return spread(rights) <= tolerance && spread(lefts) > 2.6 * size ? 'right' : 'left';
}

const spread = (values: readonly number[]): number => (values.length ? Math.max(...values) - Math.min(...values) : 0);

function pitches(lines: readonly SetLine[]): number[] {
  return lines.slice(1).map(({ line }, i) => line.box.y0 - (lines[i]?.line.box.y0 ?? 0));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Free space after a line: at least so much for certain, and so much if the cell's padding is like its neighbours'. */
export function roomAfter({ line, column }: SetLine, setting: Setting): { certain: number; likely: number } {
  const padding = Math.min(setting.padding, setting.furthestLeft, setting.furthestRight);
  if (setting.alignment === 'left') {
    const free = column.x1 - line.box.x1;
    return { certain: free - setting.furthestRight, likely: free - Math.max(0, padding) };
  }
  const own = width(line.box);
  return { certain: setting.widest - own, likely: width(column) - 2 * Math.max(0, padding) - own };
}

/** Whether the next line's first unit would have found room at the end of a line, with some to spare. */
export function hasRoomFor(line: SetLine, next: SetLine, lines: readonly SetLine[], padding: number): boolean {
  return (
    roomAfter(line, settingOf(lines, { padding, breaksNumbers: false, numbersWhole: false })).likely >=
    firstUnit(next.line) + 0.3 * line.line.size
  );
}

/** The width of what would have had to fit on the line before: all up to where a line may break. */
export function firstUnit(line: TextLine): number {
  const pieces = line.words[0]?.pieces ?? [];
  const first = pieces[0];
  if (!first) return 0;
  let end = first;
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || mayBreak(lastCharacter(end.text), firstCharacter(piece.text))) break;
    end = piece;
  }
  return end.box.x1 - first.box.x0;
}

export function firstGlyph({ line }: Pick<SetLine, 'line'>): number {
  const piece = line.words[0]?.pieces[0];
  return piece ? width(piece.box) : 0;
}

/** The width of the first character with all that no line may part from it. */
export function unbroken({ line }: SetLine): number {
  const pieces = line.words[0]?.pieces ?? [];
  const next = pieces.findIndex((piece, i) => {
    const [before, after] = [lastCharacter(pieces[i - 1]?.text ?? ''), firstCharacter(piece.text)];
    return i > 0 && !isClosing(after) && !isOpening(after) && !isOpening(before);
  });
  const last = pieces[(next < 0 ? pieces.length : next) - 1];
  return last ? last.box.x1 - (pieces[0]?.box.x0 ?? 0) : 0;
}
