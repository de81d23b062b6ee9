import type { Box } from '../../model/geometry.ts';
import type { Grey, PixelBox } from './pixels/image.ts';
import type { RecognisedLine, Recogniser } from './recognise/recogniser.ts';
import type { FoundLine, StraightSheet } from './sheet.ts';
import { crop } from './text/crop.ts';
import { readDash } from './text/dash.ts';
import { pictureBox } from './text/picture-box.ts';
import { type PlacedCharacter, placeCharacters } from './text/spacing.ts';

/** A line of text as the first recogniser read it. */
export interface ReadLine {
  /** In points on the straight page, from ascender to descender, whatever the ink. */
  readonly box: Box;
  readonly picture: Grey;
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
  const boxes = lines.map(({ box }) => pictureBox(box, sheet.size));
  const pictures = boxes.map((box) => crop(sheet.grey, box));
  const read = await recogniser.recognise(pictures.map((grey) => ({ grey, expected: 'text' })));
  return new Map(
    lines.map((found, i) => {
      const line = readDash(sheet.ink, found.box, sheet.size) ?? read[i];
      const [picture, pictureAt] = [pictures[i], boxes[i]];
      return [found, line && picture && pictureAt ? readLine(sheet, found, line, picture, pictureAt) : undefined];
    }),
  );
}

function readLine(
  sheet: StraightSheet,
  { box, inTable }: FoundLine,
  line: RecognisedLine,
  picture: Grey,
  pictureAt: PixelBox,
): ReadLine | undefined {
  if (!inTable && line.confidence < LEAST_SURE) return undefined;
  const isRead = line.text.trim() !== '';
  if (!isRead && !(inTable && isWriting(box, sheet.size))) return undefined;
  const height = Math.max(sheet.size, box.y1 - box.y0);
  const characters = isRead ? placeCharacters(line, sheet, box, pictureAt, height) : [illegible(box)];
  if (characters.length === 0) return undefined;
  const text = characters.map((character) => character.text).join('');
  return { box: boxOf(box, height, sheet.scale), picture, characters, text };
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
