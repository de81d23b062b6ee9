import { type Box, width } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';
import {
  endsSentence,
  firstCharacter,
  isClosing,
  isDigit,
  isLetter,
  isOpening,
  lastCharacter,
  mayBreak,
} from './script.ts';

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
}

/** The text of several lines. */
export interface JoinedText {
  readonly text: string;
  /** Set where two figures may have stood apart or not: a number was broken at its thousands at the very end of a line. */
  readonly unsure: boolean;
}

/** What is known of how lines were broken: how they are aligned, and how wide the widest is. */
interface Setting extends Style {
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

/**
 * The text of lines that follow each other: a break made by the width of the column leaves no trace (a space where
 * words of a script with spaces were parted), a `\n` stands where a paragraph ends.
 */
export function joinLines(lines: readonly SetLine[], style: Style): JoinedText {
  const setting = settingOf(lines, style);
  let text = '';
  let unsure = false;
  let previous: SetLine | undefined;
  for (const current of lines) {
    if (previous) {
      const between = separator(previous, current, setting);
      unsure ||= between !== '\n' && isUnsureNumber(previous, current, setting);
      text += between;
    }
    text += current.line.text;
    previous = current;
  }
  return { text, unsure };
}

/** Whether a number was broken somewhere other than at its thousands, although it would have fitted on a line. */
export function breaksNumber(lines: readonly SetLine[], padding: number): boolean {
  const setting = settingOf(lines, { padding, breaksNumbers: false });
  return lines.slice(1).some((current, i) => {
    const previous = lines[i];
    if (!previous || previous.line.spaceAfter) return false;
    const head = /[\d.,%/-]*\d$/.exec(previous.line.text)?.[0] ?? '';
    const tail = /^\d[\d.,%/-]*/.exec(current.line.text)?.[0] ?? '';
    if (head === '' || tail === '' || (headOfThousands(previous.line) && tailOfThousands(current.line))) return false;
    return (head.length + tail.length) * firstGlyph(current) < setting.widest - 0.5 * previous.line.size;
  });
}

/** Whether the next line's first unit would have found room at the end of a line, with some to spare. */
export function hasRoomFor(line: SetLine, next: SetLine, lines: readonly SetLine[], padding: number): boolean {
  return (
    roomAfter(line, settingOf(lines, { padding, breaksNumbers: false })).likely >=
    firstUnit(next.line) + 0.3 * line.line.size
  );
}

function settingOf(lines: readonly SetLine[], style: Style): Setting {
  const lefts = lines.map(({ line, column }) => line.box.x0 - column.x0);
  const rights = lines.map(({ line, column }) => column.x1 - line.box.x1);
  const hanging = lines.map(({ line }) => (WIDE_CLOSING.test(line.text) ? line.size / 2 : 0));
  return {
    alignment: alignmentOf(lefts, rights, lines[0]?.line.size ?? 10),
    widest: Math.max(0, ...lines.map(({ line }, i) => width(line.box) - (hanging[i] ?? 0))),
    furthestLeft: Math.min(Infinity, ...lefts),
    furthestRight: Math.min(Infinity, ...rights.map((right, i) => right + (hanging[i] ?? 0))),
    pitch: median(pitches(lines)),
    listed: isList(lines),
    spacedItems: lines.some(({ line }) => SPACED_MARKER.test(line.text)),
    ...style,
  };
}

function isList(lines: readonly SetLine[]): boolean {
  const texts = lines.map(({ line }) => line.text);
  return texts.filter(startsItem).length > 1 && !texts.some((text) => ITEM_WITHIN.test(text));
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

function separator(previous: SetLine, current: SetLine, setting: Setting): string {
  if (endsParagraph(previous, current, setting)) return '\n';
  if (previous.line.spaceAfter) return ' ';
  return partsWords(previous, current, setting) ? ' ' : '';
}

/** Whether a space stood where the line was broken. A number is never parted unless more of it had found room. */
function partsWords(previous: SetLine, current: SetLine, setting: Setting): boolean {
  const [line, next] = [previous.line, current.line];
  const [before, after] = [lastCharacter(line.text), firstCharacter(next.text)];
  const room = roomAfter(previous, setting);
  if (isLetter(before) && isLetter(after)) return true;
  if (isDigit(before) && isDigit(after)) {
    return room.certain >= 0.98 * unbroken(current) || (!setting.breaksNumbers && partsThousands(line, next, setting));
  }
  if ((setting.listed || setting.spacedItems) && MARKER.test(line.text)) return true;
  if (isLetter(after) && /[,;:!?)]/.test(before)) return true;
  if (before === '.' && isLetter(after)) return isLetter(line.text.at(-2) ?? '');
  const joint = (isLetter(before) && isDigit(after)) || (isDigit(before) && isLetter(after));
  return joint && room.likely >= firstGlyph(current);
}

/** Whether a break falls where the thousands of a number stand apart, although the number as a whole would fit on a line. */
function partsThousands(line: TextLine, next: TextLine, setting: Setting): boolean {
  const head = headOfThousands(line);
  const tail = tailOfThousands(next);
  if (!head || !tail) return false;
  return (head.length + tail.length + 1) * firstGlyph({ line: next }) < setting.widest - 0.5 * line.size;
}

const headOfThousands = (line: TextLine): string | undefined => /(?:^|\p{Script=Han})(\d{1,3})$/u.exec(line.text)?.[1];
const tailOfThousands = (line: TextLine): string | undefined => /^\d{3}(?!\d)/.exec(line.text)?.[0];

/** In units that would have had to fit: with no more room than this at its end a line may have been full. */
const LITTLE_ROOM = 1.6;

/** A number may as well have been broken at its thousands because its line was full. */
function isUnsureNumber(previous: SetLine, current: SetLine, setting: Setting): boolean {
  if (previous.line.spaceAfter) return false;
  const room = roomAfter(previous, setting).certain;
  if (partsThousands(previous.line, current.line, setting)) return room < unbroken(current);
  const areDigits = isDigit(lastCharacter(previous.line.text)) && isDigit(firstCharacter(current.line.text));
  return areDigits && room >= 0.98 * unbroken(current) && room < LITTLE_ROOM * unbroken(current);
}

/** Free space after a line: at least so much for certain, and so much if the cell's padding is like its neighbours'. */
function roomAfter({ line, column }: SetLine, setting: Setting): { certain: number; likely: number } {
  const padding = Math.min(setting.padding, setting.furthestLeft, setting.furthestRight);
  if (setting.alignment === 'left') {
    const free = column.x1 - line.box.x1;
    return { certain: free - setting.furthestRight, likely: free - Math.max(0, padding) };
  }
  const own = width(line.box);
  return { certain: setting.widest - own, likely: width(column) - 2 * Math.max(0, padding) - own };
}

function endsParagraph(previous: SetLine, current: SetLine, setting: Setting): boolean {
  const { line } = previous;
  const next = current.line;
  if (line.direction !== 'right' || (CUT_NUMBER.test(line.text) && isDigit(firstCharacter(next.text)))) return false;
  const pitch = next.box.y0 - line.box.y0;
  if (setting.pitch > 0 && pitch > 1.4 * setting.pitch && previous.column === current.column) return true;
  if (isIndented(current, previous, setting)) return true;
  if (setting.listed && endsSentence(line.text) && startsItem(next.text)) return true;
  const unit = firstUnit(next);
  const room = roomAfter(previous, setting);
  const slack = endsSentence(line.text) || startsItem(next.text) ? 0.15 : 1.2;
  return room.certain >= unit + slack * line.size || room.likely >= unit + (slack + 0.6) * line.size;
}

function isIndented(current: SetLine, previous: SetLine, setting: Setting): boolean {
  if (setting.alignment !== 'left') return false;
  const size = current.line.size;
  const indent = current.line.box.x0 - current.column.x0 - setting.furthestLeft;
  const before = previous.line.box.x0 - previous.column.x0 - setting.furthestLeft;
  return indent > 1.2 * size && indent < 2.6 * size && before < 0.5 * size;
}

const ITEM = /^(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?![0-9])|[①-⑳●■◆▪•])/u;
const ITEM_WITHIN = /[。；;]\s*[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?![0-9])/u;
/** Punctuation that may hang over the side of a column, as half of it is blank. */
const WIDE_CLOSING = /[。，、；：）”’》」』】]$/;
/** Half a number: the break fell at its point, or at a dash within it. */
const CUT_NUMBER = /\d[.,/-]$/;
/** The number of an item, also behind mark-up that was typed into the form. */
const MARKER = /(?:^|>)[1-9]\d?[.、]$/;
const SPACED_MARKER = /(?:^|>)[1-9]\d?[.、] /;
const startsItem = (text: string): boolean => ITEM.test(text);

/** The number that a line begins with as an item of a list. */
export function itemNumber(text: string): number | undefined {
  const found = /^[（(]?(?:(\d{1,2})|([一二三四五六七八九十]))[)）.．、](?!\d)/u.exec(text);
  if (!found) return undefined;
  return found[1] ? Number(found[1]) : '一二三四五六七八九十'.indexOf(found[2] ?? '') + 1;
}

/** The width of what would have had to fit on the line before: all up to where a line may break. */
function firstUnit(line: TextLine): number {
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

function firstGlyph({ line }: Pick<SetLine, 'line'>): number {
  const piece = line.words[0]?.pieces[0];
  return piece ? width(piece.box) : 0;
}

/** The width of the first character with all that no line may part from it. */
function unbroken({ line }: SetLine): number {
  const pieces = line.words[0]?.pieces ?? [];
  const next = pieces.findIndex((piece, i) => {
    const [before, after] = [lastCharacter(pieces[i - 1]?.text ?? ''), firstCharacter(piece.text)];
    return i > 0 && !isClosing(after) && !isOpening(after) && !isOpening(before);
  });
  const last = pieces[(next < 0 ? pieces.length : next) - 1];
  return last ? last.box.x1 - (pieces[0]?.box.x0 ?? 0) : 0;
}
