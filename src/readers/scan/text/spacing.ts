import type { Grey, Ink, PixelBox } from '../pixels/image.ts';
import type { Alternative, RecognisedLine } from '../recognise/recogniser.ts';
import type { Sheet } from '../ruling/erase.ts';
import { columnProfile } from './bands.ts';
import { type CheckBox, checkBoxesIn } from './check-boxes.ts';
import { judgeComparison, leadingSign } from './comparison.ts';
import { tailOfPercent } from './per-mille.ts';
import { digitPitch } from './pitch.ts';
import { inItsWidth, meantBy, widenedEnds } from './punctuation.ts';

/** A character with its room on the line: rooms follow each other without gaps, but for spaces. */
export interface PlacedCharacter {
  readonly text: string;
  readonly confidence: number;
  /** What else it could be, the likeliest first. */
  readonly alternatives: readonly Alternative[];
  /** In pixels of the page. */
  readonly x0: number;
  readonly x1: number;
}

/** Gaps between the ink of two characters, in parts of the line's height, that are a space: where the recogniser saw one, and where not. */
const SEEN = 0.28;
const UNSEEN = 0.5;
/** Between ideographs, or an ideograph and another character, only a wide gap is a space. */
const BESIDE_IDEOGRAPH = 0.9;
const BETWEEN_IDEOGRAPHS = 1.1;
/** After a point or a bracket that belongs to numbers. */
const AFTER_MARK = 0.3;

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

interface Inked {
  readonly text: string;
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
  readonly spaceBefore: boolean;
  readonly from: number;
  readonly to: number;
}

/** Where the characters of a line stand, told from the ink around the places that the recogniser gave; spaces by the width of gaps. */
export function placeCharacters(
  line: RecognisedLine,
  sheet: Sheet,
  box: PixelBox,
  picture: PixelBox,
  size: number,
): PlacedCharacter[] {
  const read = withWholePercent(inkedCharacters(line, sheet.ink, box, picture), sheet.ink, box, size);
  const found = withLeadingSign(read, size, sheet, box);
  const inked = withCheckBoxes(withoutDirt(marked(found, size, sheet.grey, box)), sheet.grey, box, size);
  const pitch = digitPitch(inked.map((character) => ({ text: character.text, middle: middle(character) })));
  return inked.flatMap((character, i): PlacedCharacter[] => {
    const [before, after] = [inked[i - 1], inked[i + 1]];
    const x0 = before ? edge(before, character) : character.from;
    const x1 = after ? edge(character, after) : character.to;
    const { text, confidence, alternatives } = character;
    if (!before || !isSpace(before, character, size, pitch)) return [{ text, confidence, alternatives, x0, x1 }];
    const space = { text: ' ', confidence: 1, alternatives: [], x0: before.to, x1: character.from };
    return [space, { text, confidence, alternatives, x0: Math.max(x0, character.from), x1 }];
  });
}

const edge = (a: Inked, b: Inked): number => (a.to + b.from) / 2;

/** A number's digits stand at equal distances: one this many times wider is a space, where there is also room for it. */
const WIDER = 1.35;
const DIGIT = /^\d$/u;
const LATIN_MARK = /^[.,:;!?)]$/u;

function isSpace(a: Inked, b: Inked, size: number, pitch: number | undefined): boolean {
  const gap = (b.from - a.to) / size;
  const [wideBefore, wideAfter] = [WIDE.test(a.text), WIDE.test(b.text)];
  if (wideBefore && wideAfter) return gap > BETWEEN_IDEOGRAPHS;
  if (LATIN_MARK.test(a.text) && wideAfter) return gap > AFTER_MARK;
  if (wideBefore || wideAfter) return gap > BESIDE_IDEOGRAPH;
  if (pitch && DIGIT.test(a.text) && DIGIT.test(b.text)) return gap > SEEN && middle(b) - middle(a) > WIDER * pitch;
  return gap > (b.spaceBefore ? SEEN : UNSEEN);
}

const middle = ({ from, to }: Inked): number => (from + to) / 2;

/** What recognisers make of specks and of what is left of ruling lines. */
const DIRT = /^[.·‘'`|]$/u;
const HAN = /\p{Script=Han}/u;
/** Numbers that are complete, those of telephones among them: another point after them belongs to none. */
const COMPLETE = /(?:\d\.\d+|\d-\d+|^\d{11}|\D\d{11})$/u;
/** A number that does not begin its line, as those of a list do. */
const WITHIN = /[^\d]\d+$/u;

/**
 * Marks that are no marks: at either end of a line nothing such stands but the point of a number, between ideographs
 * nothing at all, and between a number and its unit neither. A lone stroke may be a one; a point before a number leaves
 * doubt whether its nought was lost.
 */
function withoutDirt(inked: readonly Inked[]): readonly Inked[] {
  return inked.flatMap((character, i) => {
    const { text } = character;
    if (!DIRT.test(text)) return [character];
    const [before, after] = [inked[i - 1], inked[i + 1]];
    const whole = inked.slice(0, i).map((each) => each.text);
    if (before && after) {
      const isInside = HAN.test(after.text) && (HAN.test(before.text) || (text === '.' && WITHIN.test(whole.join(''))));
      return isInside ? [] : [character];
    }
    if (!before && !after) return text === '|' ? [character] : [];
    const isPoint = text === '.' && DIGIT.test((before ?? after)?.text ?? '');
    if (!isPoint || COMPLETE.test(whole.join(''))) return [];
    return [before ? character : { ...character, confidence: Math.min(UNSURE, character.confidence) }];
  });
}

/** What the last ring of `‰` is taken for: no number follows a `%`. */
const ROUND = /^[0oO]$/u;
/** Width of a full stop, in parts of the line's height. */
const STOP = 0.3;

/** Ink wider than this is more than one digit, or more than one ideograph: something was left out. */
const WIDEST_DIGIT = 0.85;
const WIDEST = 1.7;
const UNSURE = 0.3;

/** A `%`, or a `%` and a nought, as the `‰` that its ink shows; a full stop that was taken for a part of it stands for itself. */
function withWholePercent(inked: readonly Inked[], ink: Ink, box: PixelBox, size: number): readonly Inked[] {
  return inked.flatMap((character, i): Inked[] => {
    const [before, after] = [inked[i - 1], inked[i + 1]];
    if (before?.text === '%' && ROUND.test(character.text)) return [];
    if (character.text !== '%') return [character];
    const last = after && ROUND.test(after.text) ? after : character;
    const tail = tailOfPercent(ink, { ...box, x0: character.from, x1: last.to }, size);
    const confidence = tail === 'none' && last !== character ? UNSURE : character.confidence;
    const whole = { ...character, text: tail === 'ring' ? '‰' : '%', confidence, to: last.to };
    if (tail !== 'stop') return [whole];
    const middle = Math.round(last.to - STOP * size);
    return [
      { ...whole, to: middle },
      { ...whole, text: '。', alternatives: [], from: middle },
    ];
  });
}

/** A sign of comparison that was left out before a number, whose first digit then has the ink of both. */
function withLeadingSign(inked: readonly Inked[], size: number, { grey, ink }: Sheet, box: PixelBox): readonly Inked[] {
  const [digit, ...others] = inked;
  if (!digit || !DIGIT.test(digit.text) || digit.to - digit.from <= WIDEST_DIGIT * size) return inked;
  const sign = leadingSign(grey, ink, { ...box, x0: digit.from, x1: digit.to });
  if (!sign) return inked;
  const { text, confidence } = sign;
  const before = { text, confidence, alternatives: [], spaceBefore: false, from: digit.from, to: sign.to };
  return [before, { ...digit, from: sign.next }, ...others];
}

/** Marks as they are meant, with their bars and as wide as they are; unsure where ink was left unread. */
function marked(inked: readonly Inked[], size: number, grey: Grey, box: PixelBox): Inked[] {
  const texts = widenedEnds(inked.map((character, i) => textOf(character, inked[i - 1], inked[i + 1], size)));
  return inked.map((character, i) => {
    const [before, after] = [inked[i - 1], inked[i + 1]];
    const text = texts[i] ?? character.text;
    const width = (character.to - character.from) / size;
    const unread = width > (DIGIT.test(text) ? WIDEST_DIGIT : WIDEST);
    const confidence = unread ? Math.min(UNSURE, character.confidence) : character.confidence;
    if (after ? !DIGIT.test(after.text) : before) return { ...character, text, confidence };
    return {
      ...character,
      ...judgeComparison({ text, confidence }, grey, { ...box, x0: character.from, x1: character.to }),
    };
  });
}

/** The mark that is meant, as wide as it has room. */
function textOf(character: Inked, before: Inked | undefined, after: Inked | undefined, size: number): string {
  const room = before && after ? (after.from - before.to) / size : undefined;
  return inItsWidth(meantBy(character.text, before?.text ?? ''), room);
}

/** A line with the boxes that are ticked on it, or left empty, in place of what they were taken for. */
function withCheckBoxes(inked: readonly Inked[], grey: Grey, box: PixelBox, size: number): readonly Inked[] {
  const boxes = checkBoxesIn(grey, box, size, inked);
  if (boxes.length === 0) return inked;
  const others = boxes.reduce(besideBox, inked);
  const drawn = boxes.map(({ x0, x1, isTicked }): Inked => {
    const confidence = isTicked === undefined ? UNSURE : 1;
    return { text: isTicked ? '☑' : '□', confidence, alternatives: [], spaceBefore: false, from: x0, to: x1 };
  });
  return [...others, ...drawn].toSorted((a, b) => a.from - b.from);
}

/** Characters without those that a box was taken for, and without its ink. */
const besideBox = (inked: readonly Inked[], { x0, x1 }: CheckBox): Inked[] =>
  inked.flatMap((character): Inked[] => {
    const { from, to } = character;
    if (to <= x0 || from >= x1) return [character];
    const [before, after] = [x0 - from, to - x1];
    if (Math.max(before, after) < (x1 - x0) / 4) return [];
    return [before > after ? { ...character, to: x0 } : { ...character, from: x1 }];
  });

function inkedCharacters(line: RecognisedLine, ink: Ink, box: PixelBox, picture: PixelBox): Inked[] {
  const visible = line.characters.filter(({ text }) => text.trim() !== '');
  const spaced = new Set(
    line.characters.flatMap((character, i) => (line.characters[i - 1]?.text.trim() === '' ? [character] : [])),
  );
  const centres = visible.map(({ at }) => picture.x0 + at * (picture.x1 - picture.x0) - box.x0);
  const profile = columnProfile(ink, box);
  const cuts = centres.slice(1).map((centre, i) => emptiest(profile, centres[i] ?? 0, centre));
  return visible.map((character, i) => {
    const from = cuts[i - 1] ?? 0;
    const to = cuts[i] ?? profile.length;
    const [first, last] = inkWithin(profile, Math.round(from), Math.round(to));
    return {
      text: character.text,
      confidence: character.confidence,
      alternatives: character.alternatives,
      spaceBefore: spaced.has(character),
      from: box.x0 + first,
      to: box.x0 + last,
    };
  });
}

/** The middle of the emptiest columns in the middle half between two characters. */
function emptiest(profile: Uint32Array, left: number, right: number): number {
  const quarter = (right - left) / 4;
  const [from, to] = [Math.max(0, Math.round(left + quarter)), Math.min(profile.length, Math.round(right - quarter))];
  let least = Infinity;
  let [first, last] = [(left + right) / 2, (left + right) / 2];
  for (let x = from; x < to; x++) {
    const value = profile[x] ?? 0;
    if (value < least) [least, first] = [value, x];
    if (value === least) last = x + 1;
  }
  return (first + last) / 2;
}

function inkWithin(profile: Uint32Array, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < to && !profile[first]) first++;
  while (last > first && !profile[last - 1]) last--;
  return first < last ? [first, last] : [from, to];
}
