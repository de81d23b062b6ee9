import type { LayoutPage, Piece } from '../../layout/page.ts';
import { joinRules } from '../../layout/rules.ts';
import type { Box } from '../../model/geometry.ts';
import { evenOut } from './pixels/background.ts';
import { despeckle } from './pixels/despeckle.ts';
import { desaturate } from './pixels/grey.ts';
import type { Grey, Ink, Picture, PixelBox } from './pixels/image.ts';
import { inkOf } from './pixels/threshold.ts';
import type { RecognisedLine, Recogniser } from './recognise/recogniser.ts';
import { regionsOf } from './ruling/cells.ts';
import { eraseRulings, type Sheet } from './ruling/erase.ts';
import { findRulings, rulesOf } from './ruling/rulings.ts';
import { project } from './straighten/projection.ts';
import { straighten } from './straighten/straighten.ts';
import { bandsOf, rowProfile } from './text/bands.ts';
import { crop } from './text/crop.ts';
import { readDash } from './text/dash.ts';
import { withFaintEnds } from './text/faint.ts';
import { pictureBox } from './text/line-pictures.ts';
import { linesIn } from './text/lines.ts';
import { usualSize } from './text/size.ts';
import { type PlacedCharacter, placeCharacters } from './text/spacing.ts';

/** A picture of a page, and how large the page is shown. */
export interface PageImage {
  readonly picture: Picture;
  /** From 1. */
  readonly number: number;
  /** In points, as the page is shown. */
  readonly width: number;
  readonly height: number;
}

/** A line of text as the first recogniser read it. */
export interface ReadLine {
  /** In points on the straight page. */
  readonly box: Box;
  readonly picture: Grey;
  readonly read: RecognisedLine;
  /** With spaces by the width of gaps, marks as they are meant, and how sure each is. */
  readonly characters: readonly PlacedCharacter[];
  readonly text: string;
}

export interface ScannedPage {
  /** On the page made straight, in points. */
  readonly layout: LayoutPage;
  readonly lines: readonly ReadLine[];
  /** A box of the straight page on the page as it is shown. */
  toShown(box: Box): Box;
}

/** Room kept free inside of a cell's lines, in points. */
const INSET = 1.2;
/** Lines outside of tables less sure than this are no text. */
const LEAST_SURE = 0.3;

/** Reads a picture of a page: its lines, and its text cell by cell. */
export async function scanPage(image: PageImage, recogniser: Recogniser): Promise<ScannedPage> {
  const { grey: raw } = desaturate(image.picture);
  const even = evenOut(raw);
  const { grey, toSource } = straighten(even, inkOf(even));
  const ink = inkOf(grey);
  const scale = grey.width / image.width;
  const rulings = findRulings(ink, scale);
  const rules = joinRules(rulesOf(rulings, scale));
  const erased = eraseRulings({ grey, ink }, rulings);
  const sheet = { grey: erased.grey, ink: despeckle(erased.ink) };
  const found = findLines(sheet, rules, image, scale);
  const pictures = found.lines.map(({ box }) => pictureBox(box, found.size));
  const read = await recogniser.recognise(pictures.map((box) => ({ grey: crop(sheet.grey, box), expected: 'text' })));
  const lines: ReadLine[] = [];
  const pieces: Piece[] = [];
  found.lines.forEach(({ box, inTable }, i) => {
    const line = readDash(sheet.ink, box, found.size) ?? read[i];
    const picture = pictures[i];
    if (!line || !picture || (!inTable && line.confidence < LEAST_SURE)) return;
    const characters = placeCharacters(line, sheet, box, picture, Math.max(found.size, box.y1 - box.y0));
    const rowBox = rowOf(box, found.size);
    for (const { text, confidence, x0, x1 } of characters) {
      pieces.push({
        text,
        confidence,
        direction: 'right',
        box: { x0: x0 / scale, x1: x1 / scale, y0: rowBox.y0 / scale, y1: rowBox.y1 / scale },
      });
    }
    lines.push({
      box: { x0: box.x0 / scale, y0: box.y0 / scale, x1: box.x1 / scale, y1: box.y1 / scale },
      picture: crop(sheet.grey, picture),
      read: line,
      characters,
      text: characters.map(({ text }) => text).join(''),
    });
  });
  const layout: LayoutPage = {
    number: image.number,
    width: image.width,
    height: grey.height / scale,
    pieces,
    rules,
    fills: [],
  };
  const toShown = (box: Box): Box => {
    if (!toSource) return box;
    const corners = [
      { x: box.x0, y: box.y0 },
      { x: box.x1, y: box.y0 },
      { x: box.x1, y: box.y1 },
      { x: box.x0, y: box.y1 },
    ].map(({ x, y }) => project(toSource, { x: x * scale, y: y * scale }));
    const xs = corners.map(({ x }) => x / scale);
    const ys = corners.map(({ y }) => y / scale);
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  };
  return { layout, lines, toShown };
}

/** From ascender to descender, whatever the ink. */
function rowOf(box: PixelBox, size: number): { y0: number; y1: number } {
  const height = Math.max(size, box.y1 - box.y0);
  const middle = (box.y0 + box.y1) / 2;
  return { y0: middle - height / 2, y1: middle + height / 2 };
}

interface FoundLines {
  readonly lines: readonly { readonly box: PixelBox; readonly inTable: boolean }[];
  readonly size: number;
}

function findLines({ grey, ink }: Sheet, rules: LayoutPage['rules'], { width }: PageImage, scale: number): FoundLines {
  const regions = regionsOf(rules, width, grey.height / scale).map(({ box, inTable }) => ({
    box: pixelsOf(box, inTable ? INSET : 0, scale, ink),
    inTable,
  }));
  const inked = regions.filter(({ box }) => box.x1 > box.x0 && box.y1 > box.y0);
  const size = usualSize(
    inked.filter(({ inTable }) => inTable).flatMap(({ box }) => bandsOf(rowProfile(ink, box))),
    scale,
  );
  const lines = inked.flatMap(({ box, inTable }) =>
    linesIn(ink, box, size).map((line) => ({ box: withFaintEnds(grey, line, box, size), inTable })),
  );
  return { lines, size };
}

function pixelsOf(box: Box, inset: number, scale: number, { width, height }: Ink): PixelBox {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value * scale)));
  return {
    x0: within(box.x0 + inset, width),
    y0: within(box.y0 + inset, height),
    x1: within(box.x1 - inset, width),
    y1: within(box.y1 - inset, height),
  };
}
