import type { Box } from '../../model/geometry.ts';
import type { Grey, PixelBox } from './pixels/image.ts';
import type { LinePicture, RecognisedLine, Recogniser } from './recognise/recogniser.ts';
import { togetherWith } from './recognise/second-look.ts';
import type { FoundLine, StraightSheet } from './sheet.ts';
import { bandsOf, columnProfile } from './text/bands.ts';
import { crop } from './text/crop.ts';
import { readMark } from './text/mark.ts';
import { pictureBox } from './text/picture-box.ts';
import { type PlacedCharacter, placeCharacters } from './text/spacing.ts';

/** A line of text as the first recogniser read it. */
export interface ReadLine {
  /** In points on the straight page, from ascender to descender, whatever the ink. */
  readonly box: Box;
  readonly picture: Grey;
  /** Where the picture begins, in pixels of the page. */
  readonly left: number;
  /** With spaces by the width of gaps, marks as they are meant, and how sure each is; in pixels. */
  readonly characters: readonly PlacedCharacter[];
  readonly text: string;
}

/** Lines outside of tables less sure than this are no text. */
const LEAST_SURE = 0.3;

/** Reads lines that were found on a page. Outside of tables what is no text gives nothing; in a cell it is illegible. */
export async function readLines(
  sheet: StraightSheet,
  lines: readonly FoundLine[],
  recogniser: Recogniser,
): Promise<Map<FoundLine, ReadLine | undefined>> {
  const glanced = await readAtAGlance(sheet, lines, recogniser);
  const others = lines.filter((line) => !glanced.has(line));
  return new Map([...glanced, ...(await readClosely(sheet, others, recogniser))]);
}

/** Lines wider than this, in parts of their height, are glanced at: shorter ones are soon read as they are. */
const WIDE = 2;

/** The lines that are read surely without a closer look. */
async function readAtAGlance(
  sheet: StraightSheet,
  lines: readonly FoundLine[],
  recogniser: Recogniser,
): Promise<Map<FoundLine, ReadLine>> {
  const wide = lines.filter(({ box }) => box.x1 - box.x0 > WIDE * Math.max(sheet.size, box.y1 - box.y0));
  const cut = wide.map(({ box }) => cutOut(sheet, box));
  const read = (await recogniser.glance?.(pictures(cut))) ?? [];
  return new Map(
    wide.flatMap((found, i): [FoundLine, ReadLine][] => {
      const [line, picture] = [read[i], cut[i]];
      const placed = line && picture && line.confidence >= CERTAIN ? readLine(sheet, found, line, picture) : undefined;
      return placed && isCertain(placed, found, sheet) ? [[found, placed]] : [];
    }),
  );
}

/** Surer than this, what was glanced at is so read. */
const CERTAIN = 0.95;
/** Ink wider than this, in parts of the usual size, is perhaps more than one character, or more than one digit. */
const WIDEST = 1.15;
const WIDEST_DIGIT = 0.7;
/** A gap in a number: a glance does not tell well where its digits stand. */
const GAP = /\d [\d.,%]|[.,] \d/u;

const isCertain = ({ text, characters }: ReadLine, { box }: FoundLine, { ink, size }: StraightSheet): boolean =>
  !GAP.test(text) &&
  characters.every(({ text: read, confidence, x0, x1 }) => {
    if (read === ' ') return true;
    const bands = bandsOf(columnProfile(ink, { ...box, x0: Math.floor(x0), x1: Math.ceil(x1) }));
    const width = (bands.at(-1)?.to ?? 0) - (bands[0]?.from ?? 0);
    return confidence >= CERTAIN && width <= (/\d/u.test(read) ? WIDEST_DIGIT : WIDEST) * size;
  });

async function readClosely(
  sheet: StraightSheet,
  lines: readonly FoundLine[],
  recogniser: Recogniser,
): Promise<Map<FoundLine, ReadLine | undefined>> {
  const cut = lines.map(({ box }) => cutOut(sheet, box));
  const read = [...(await recognised(cut, recogniser))];
  for (const room of OTHER_ROOMS) {
    const unread = lines.flatMap(({ inTable, box }, i) =>
      inTable && read[i]?.text.trim() === '' && isLone(box, sheet.size)
        ? [{ i, cutting: cutOut(sheet, box, room) }]
        : [],
    );
    const cuttings = unread.map(({ cutting }) => cutting);
    (await recognised(cuttings, recogniser)).forEach((line, k) => {
      const one = unread[k];
      if (one && line.text.trim() !== '') [read[one.i], cut[one.i]] = [line, one.cutting];
    });
  }
  const unsure = lines.flatMap(({ box }, i) => {
    const line = read[i];
    const isUnsure = line && line.confidence < SURE && HAN.test(line.text);
    return isUnsure ? [{ i, line, cutting: cutOut(sheet, box, MORE_ROOM) }] : [];
  });
  const looks = await recognised(
    unsure.map(({ cutting }) => cutting),
    recogniser,
  );
  unsure.forEach(({ i, line }, k) => {
    const look = looks[k];
    if (look) read[i] = togetherWith(line, look);
  });
  return new Map(
    lines.map((found, i) => {
      const [line, picture] = [read[i], cut[i]];
      if (!line || !picture) return [found, undefined];
      return [found, readLine(sheet, found, readMark(sheet.ink, found.box, sheet.size, line) ?? line, picture)];
    }),
  );
}

/** A character that stands alone is no wider than an ideograph. */
const isLone = (box: PixelBox, size: number): boolean => isWriting(box, size) && box.x1 - box.x0 <= size;

/** A lone digit sometimes gives nothing: it is read again with more room around it, and with less, in usual sizes. */
const MORE_ROOM = 0.35;
const OTHER_ROOMS = [MORE_ROOM, -0.05] as const;

/** Words less sure than this are looked at a second time. */
const SURE = 0.8;
const HAN = /\p{Script=Han}/u;

/** A part of a page, and where it was cut out. */
interface Cutting {
  readonly grey: Grey;
  readonly at: PixelBox;
}

function cutOut({ grey, size }: StraightSheet, box: PixelBox, room = 0): Cutting {
  const { x0, y0, x1, y1 } = pictureBox(box, size);
  const more = Math.round(room * size);
  const at = { x0: x0 - more, y0: y0 - more, x1: x1 + more, y1: y1 + more };
  return { grey: crop(grey, at), at };
}

const pictures = (cut: readonly Cutting[]): LinePicture[] => cut.map(({ grey }) => ({ grey, expected: 'text' }));

const recognised = (cut: readonly Cutting[], recogniser: Recogniser): Promise<readonly RecognisedLine[]> =>
  recogniser.recognise(pictures(cut));

function readLine(
  sheet: StraightSheet,
  { box, inTable }: FoundLine,
  line: RecognisedLine,
  picture: Cutting,
): ReadLine | undefined {
  if (!inTable && line.confidence < LEAST_SURE) return undefined;
  const isRead = line.text.trim() !== '';
  if (!isRead && !(inTable && isWriting(box, sheet.size))) return undefined;
  const height = Math.max(sheet.size, box.y1 - box.y0);
  const characters = isRead ? placeCharacters(line, sheet, box, picture.at, height) : [illegible(box)];
  if (characters.length === 0) return undefined;
  const text = characters.map((character) => character.text).join('');
  return { box: boxOf(box, height, sheet.scale), picture: picture.grey, left: picture.at.x0, characters, text };
}

/** Thinner than this, in parts of the usual size, is what is left of a ruling line and not a line of text. */
const THIN = 0.3;

const isWriting = ({ x0, y0, x1, y1 }: PixelBox, size: number): boolean => Math.min(x1 - x0, y1 - y0) > THIN * size;

/** Stands for what is written and cannot be read. */
export const ILLEGIBLE = '\ufffd';

const illegible = ({ x0, x1 }: PixelBox): PlacedCharacter => ({
  text: ILLEGIBLE,
  confidence: 0,
  alternatives: [],
  x0,
  x1,
});

function boxOf({ x0, x1, y0, y1 }: PixelBox, height: number, scale: number): Box {
  const middle = (y0 + y1) / 2;
  return {
    x0: x0 / scale,
    x1: x1 / scale,
    y0: (middle - height / 2) / scale,
    y1: (middle + height / 2) / scale,
  };
}
