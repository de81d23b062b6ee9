import type { LayoutPage, Piece } from '../../layout/page.ts';
import type { Box } from '../../model/geometry.ts';
import { hidesDigit } from './hidden.ts';
import { uprightSheet } from './orientation.ts';
import { evenOut } from './pixels/background.ts';
import { desaturate } from './pixels/grey.ts';
import type { Picture } from './pixels/image.ts';
import { withoutShowThrough } from './pixels/show-through.ts';
import { withoutSurroundings } from './pixels/surroundings.ts';
import { ILLEGIBLE, type ReadLine, readLines } from './read-lines.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { type FoundLine, type StraightSheet, sheetOf } from './sheet.ts';
import { pagesOfSpread } from './spread.ts';
import { IDENTITY, inverse, type Projection, projectBox } from './straighten/projection.ts';
import { withoutStreaks } from './streaks.ts';

/** A page as it is shown. */
export interface ShownPage {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A picture of a page. */
export interface PageImage extends ShownPage {
  readonly picture: Picture;
}

/** A page as the first recogniser read it. Its layout and lines are in points on the page made straight. */
export interface ScannedPage {
  readonly shown: ShownPage;
  /** Its number is that of the picture; of the second page in one picture, half a page further. */
  readonly layout: LayoutPage;
  readonly lines: readonly ReadLine[];
  /** Places that a colour seal covered, on the straight page. */
  readonly seals: readonly Box[];
  /** A box of the straight page on the page as it is shown. */
  toShown(box: Box): Box;
  /** A box of the page as it is shown on the straight page. */
  fromShown(box: Box): Box;
}

/** Reads a picture of a page, or of two side by side, whichever way up it lies: its ruling lines, and its text cell by cell. */
export async function scanPicture(image: PageImage, recogniser: Recogniser): Promise<ScannedPage[]> {
  const { number, width, height } = image;
  const { grey, seals } = desaturate(image.picture);
  const scale = grey.width / image.width;
  const { grey: clear, streaks } = withoutStreaks(withoutShowThrough(withoutSurroundings(evenOut(grey)), scale));
  const { sheet, read } = await uprightSheet(clear, scale, recogniser);
  const sheets = pagesOfSpread(sheet)?.map((picture) => sheetOf(picture, scale)) ?? [sheet];
  const pages: ScannedPage[] = [];
  for (const each of sheets) {
    const known = each === sheet ? read : new Map<FoundLine, ReadLine | undefined>();
    const unread = each.lines.filter((line) => !known.has(line));
    const rest = await readLines(each, unread, recogniser);
    const lines = each.lines.flatMap((line) => known.get(line) ?? rest.get(line) ?? []);
    const source = { shown: { number, width, height }, part: pages.length / sheets.length, seals, streaks };
    pages.push(pageOf(source, each, lines));
  }
  return pages;
}

interface Source {
  readonly shown: ShownPage;
  /** How much of the picture comes before, from 0 to 1. */
  readonly part: number;
  /** In pixels of the picture. */
  readonly seals: readonly Box[];
  /** Lines that were taken away, in pixels of the picture. */
  readonly streaks: readonly Box[];
}

function pageOf(
  { shown, part, seals, streaks }: Source,
  sheet: StraightSheet,
  lines: readonly ReadLine[],
): ScannedPage {
  const { scale, grey, rules, picture } = sheet;
  const size = { width: grey.width / scale, height: grey.height / scale };
  const back = inverse(picture.toSource) ?? IDENTITY;
  const straight = (box: Box): Box => scaled(projectBox(back, box), 1 / scale);
  const hiding = streaks.map(straight);
  const pieces = lines.flatMap((line) => piecesOf(line, scale, hidesDigit(line, hiding, scale)));
  return {
    shown,
    layout: { number: shown.number + part, ...size, pieces, rules, fills: [] },
    lines,
    seals: seals.map(straight),
    toShown: (box) => inPoints(picture.toSource, scale, box),
    fromShown: (box) => inPoints(back, scale, box),
  };
}

/** A mapping of pixels applied to points. */
const inPoints = (projection: Projection, scale: number, box: Box): Box =>
  scaled(projectBox(projection, scaled(box, scale)), 1 / scale);

const scaled = ({ x0, y0, x1, y1 }: Box, by: number): Box => ({ x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by });

function piecesOf({ box, characters }: ReadLine, scale: number, isUnsure: boolean): Piece[] {
  return characters.map(({ text, confidence, x0, x1 }) => ({
    text,
    confidence,
    direction: 'right',
    box: { ...box, x0: x0 / scale, x1: x1 / scale },
    ...((isUnsure || text === ILLEGIBLE) && { doubtful: true }),
  }));
}
