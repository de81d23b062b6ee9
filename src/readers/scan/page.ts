import type { LayoutPage, Piece } from '../../layout/page.ts';
import type { Box } from '../../model/geometry.ts';
import { evenOut } from './pixels/background.ts';
import { desaturate } from './pixels/grey.ts';
import type { Picture, PixelBox } from './pixels/image.ts';
import { type ReadLine, readLines } from './read-lines.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { type StraightSheet, straightSheet } from './sheet.ts';
import { project } from './straighten/projection.ts';
import type { Quarters } from './straighten/turn.ts';

/** A picture of a page, and how large the page is shown. */
export interface PageImage {
  readonly picture: Picture;
  /** From 1. */
  readonly number: number;
  /** In points, as the page is shown. */
  readonly width: number;
  readonly height: number;
}

/** A page as the first recogniser read it. Its layout and lines are in points on the page made straight. */
export interface ScannedPage {
  readonly image: PageImage;
  readonly layout: LayoutPage;
  readonly lines: readonly ReadLine[];
  /** Places that a seal covered, on the page as it is shown. */
  readonly seals: readonly Box[];
  /** A box of the straight page on the page as it is shown. */
  toShown(box: Box): Box;
}

/** Reads a picture of a page, whichever way up it lies: its ruling lines, and its text cell by cell. */
export async function scanPage(image: PageImage, recogniser: Recogniser): Promise<ScannedPage> {
  const { grey, seals } = desaturate(image.picture);
  const scale = grey.width / image.width;
  const even = evenOut(grey);
  const upright = await read(straightSheet(even, 0, scale), recogniser);
  const { sheet, lines } = isSure(upright) ? upright : await bestOf(upright, even, scale, recogniser);
  const layout: LayoutPage = {
    number: image.number,
    width: sheet.grey.width / scale,
    height: sheet.grey.height / scale,
    pieces: lines.flatMap((line) => piecesOf(line, scale)),
    rules: sheet.rules,
    fills: [],
  };
  const inPoints = ({ x0, y0, x1, y1 }: PixelBox): Box => ({
    x0: x0 / scale,
    y0: y0 / scale,
    x1: x1 / scale,
    y1: y1 / scale,
  });
  return { image, layout, lines, seals: seals.map(inPoints), toShown: (box) => shownBox(sheet, box) };
}

interface Attempt {
  readonly sheet: StraightSheet;
  readonly lines: readonly ReadLine[];
}

/** Lines read to learn which way up a page lies. */
const TRIAL_LINES = 12;
/** A page is the right way up where its characters are as sure as this, on the average. */
const SURE = 0.75;

async function read(sheet: StraightSheet, recogniser: Recogniser, most = Infinity): Promise<Attempt> {
  const wide = sheet.lines.filter(({ box }) => box.x1 - box.x0 > 2 * (box.y1 - box.y0));
  const chosen = most === Infinity ? sheet.lines : wide.slice(0, most);
  return { sheet, lines: await readLines(sheet, chosen, recogniser) };
}

const isSure = (attempt: Attempt): boolean => attempt.sheet.lines.length === 0 || sureness(attempt) >= SURE;

function sureness({ lines }: Attempt): number {
  const all = lines.flatMap(({ characters }) => characters.map(({ confidence }) => confidence));
  return all.length === 0 ? 0 : all.reduce((sum, value) => sum + value, 0) / all.length;
}

/** Tries the other ways up with a few lines each, and reads the page the way that gives the surest. */
async function bestOf(
  upright: Attempt,
  even: Parameters<typeof straightSheet>[0],
  scale: number,
  recogniser: Recogniser,
): Promise<Attempt> {
  let best: { readonly sheet: StraightSheet; readonly sure: number } | undefined;
  for (const quarters of [2, 1, 3] satisfies Quarters[]) {
    const trial = await read(straightSheet(even, quarters, scale), recogniser, TRIAL_LINES);
    const sure = sureness(trial);
    if (!best || sure > best.sure) best = { sheet: trial.sheet, sure };
    if (sure >= SURE) break;
  }
  return best && best.sure > sureness(upright) ? read(best.sheet, recogniser) : upright;
}

function piecesOf({ box, characters }: ReadLine, scale: number): Piece[] {
  return characters.map(({ text, confidence, x0, x1 }) => ({
    text,
    confidence,
    direction: 'right',
    box: { ...box, x0: x0 / scale, x1: x1 / scale },
  }));
}

function shownBox({ toSource, scale }: StraightSheet, { x0, y0, x1, y1 }: Box): Box {
  const corners = [
    { x: x0, y: y0 },
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
  ].map(({ x, y }) => project(toSource, { x: x * scale, y: y * scale }));
  const xs = corners.map(({ x }) => x / scale);
  const ys = corners.map(({ y }) => y / scale);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
