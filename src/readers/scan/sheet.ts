import type { Rule } from '../../layout/page.ts';
import { joinRules } from '../../layout/rules.ts';
import type { Box } from '../../model/geometry.ts';
import { despeckle } from './pixels/despeckle.ts';
import type { Grey, Ink, PixelBox } from './pixels/image.ts';
import { inkOf } from './pixels/threshold.ts';
import { regionsOf } from './ruling/cells.ts';
import { eraseRulings } from './ruling/erase.ts';
import { findRulings, rulesOf } from './ruling/rulings.ts';
import { compose, type Projection } from './straighten/projection.ts';
import { straighten } from './straighten/straighten.ts';
import { type Quarters, turn, turnedBack } from './straighten/turn.ts';
import { bandsOf, rowProfile } from './text/bands.ts';
import { withFaintEnds } from './text/faint.ts';
import { linesIn } from './text/lines.ts';
import { usualSize } from './text/size.ts';

/** A line of text that was found, not yet read. */
export interface FoundLine {
  readonly box: PixelBox;
  readonly inTable: boolean;
}

/** A picture made straight, and where its points stood in the picture that it was made from; in pixels. */
export interface StraightPicture {
  readonly grey: Grey;
  readonly toSource: Projection;
}

/** A page made straight: its ruling lines as rules, its text without them. */
export interface StraightSheet {
  /** With its ruling lines. */
  readonly picture: StraightPicture;
  readonly grey: Grey;
  readonly ink: Ink;
  readonly rules: readonly Rule[];
  readonly lines: readonly FoundLine[];
  /** Usual height of a line of text, in pixels. */
  readonly size: number;
  /** Pixels to the point. */
  readonly scale: number;
}

/** Room kept free inside of a cell's lines, in points. */
const INSET = 1.2;

/** Makes a picture, whose light has been evened out, straight after turning it. */
export function straightPicture(even: Grey, quarters: Quarters): StraightPicture {
  const turned = turn(even, quarters);
  return straightAgain({ grey: turned, toSource: turnedBack(quarters, even.width, even.height) });
}

/** Makes a part of a picture straight by its own lines. */
export function straightAgain({ grey, toSource }: StraightPicture): StraightPicture {
  const straight = straighten(grey, inkOf(grey));
  return { grey: straight.grey, toSource: straight.toSource ? compose(toSource, straight.toSource) : toSource };
}

/** Finds the lines and the text of a straight picture with `scale` pixels to the point. */
export function sheetOf(picture: StraightPicture, scale: number): StraightSheet {
  const ink = inkOf(picture.grey);
  const rulings = findRulings(ink, scale);
  const rules = joinRules(rulesOf(rulings, scale));
  const erased = eraseRulings({ grey: picture.grey, ink }, rulings);
  const text = { grey: erased.grey, ink: despeckle(erased.ink) };
  return { picture, ...text, rules, scale, ...findLines(text.grey, text.ink, rules, scale) };
}

function findLines(grey: Grey, ink: Ink, rules: readonly Rule[], scale: number): Pick<StraightSheet, 'lines' | 'size'> {
  const regions = regionsOf(rules, grey.width / scale, grey.height / scale)
    .map(({ box, inTable }) => ({ box: pixelsOf(box, inTable ? INSET : 0, scale, ink), inTable }))
    .filter(({ box }) => box.x1 > box.x0 && box.y1 > box.y0);
  const inTables = regions.filter(({ inTable }) => inTable);
  const asked = inTables.length > 0 ? inTables : regions;
  const size = usualSize(
    asked.flatMap(({ box }) => bandsOf(rowProfile(ink, box))),
    scale,
  );
  const lines = regions.flatMap(({ box, inTable }) =>
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
