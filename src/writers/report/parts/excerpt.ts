import type { Finding, Severity } from '../../../model/finding.ts';
import { type Box, enclose, height, width } from '../../../model/geometry.ts';
import type { PageCrop } from '../../../model/picture.ts';
import type { Place } from '../../../model/place.ts';
import { type Html, html } from '../../page/html.ts';
import { wrapText } from '../../page/wrap.ts';
import { say } from '../texts/index.ts';
import type { PagesOfValues, PlacedValue } from './placed-values.ts';

/** All in points. */
const REACH = 48;
const WIDTH = 400;
const TALLEST = 220;
const MARGIN = 8;
const FONT_SIZE = 8.5;

/** The part of the page to show: the places and their surroundings, or those of the first where they lie far apart. */
function windowAround(boxes: readonly Box[], values: readonly PlacedValue[]): Box | undefined {
  const all = enclose(boxes);
  const centre = all && height(all) <= TALLEST ? all : boxes[0];
  const content = enclose([...boxes, ...values.map(({ box }) => box)]);
  if (!centre || !content) return undefined;
  const left = (centre.x0 + centre.x1 - WIDTH) / 2;
  const x0 = Math.max(content.x0 - MARGIN, Math.min(left, content.x1 + MARGIN - WIDTH));
  const y1 = Math.min(centre.y1, centre.y0 + TALLEST) + REACH;
  return { x0, x1: x0 + WIDTH, y0: centre.y0 - REACH, y1: Math.min(y1, content.y1 + MARGIN) };
}

const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const path = ({ x0, y0, x1, y1 }: Box): string =>
  `M${Math.round(x0)} ${Math.round(y0)}H${Math.round(x1)}V${Math.round(y1)}H${Math.round(x0)}z`;

const outline = (boxes: readonly Box[], name: string): Html =>
  html`<path class="${name}" d="${boxes.map(path).join('')}"/>`;

function drawText({ box, text }: PlacedValue): Html {
  const lines = wrapText(text, width(box) - 6, height(box) - 2, FONT_SIZE);
  const x = Math.round(box.x0 + 3);
  const top = box.y0 + 3 + FONT_SIZE;
  return html`${lines.map((line, index) => html`<text x="${x}" y="${Math.round(top + 1.2 * FONT_SIZE * index)}">${line}</text>`)}`;
}

/** Where the surroundings of a finding are: a part of a page, and the places of the finding on it. */
export interface ExcerptSpot {
  /** From 1. */
  readonly page: number;
  readonly window: Box;
  readonly boxes: readonly Box[];
}

/** The surroundings of a finding's first place; nothing for remarks and for formats without pages. */
export function excerptSpot(
  severity: Severity,
  places: readonly Place[],
  values: PagesOfValues,
): ExcerptSpot | undefined {
  const page = places.find((place) => place.page !== undefined && place.box)?.page;
  if (page === undefined || severity === 'info') return undefined;
  const boxes = places.flatMap((place) => (place.page === page && place.box ? [place.box] : []));
  const window = windowAround(boxes, values.get(page) ?? []);
  return window && { page, window, boxes };
}

function frame(title: Html, shown: Box, content: Html): Html {
  const view = [shown.x0, shown.y0, width(shown), height(shown)].map(Math.round).join(' ');
  return html`<details class="excerpt"><summary>${title}</summary><svg viewBox="${view}" aria-hidden="true">${content}</svg></details>`;
}

/** The surroundings as they were read. */
function drawn({ page, window, boxes }: ExcerptSpot, values: readonly PlacedValue[]): Html {
  const near = values.filter(({ box }) => overlap(box, window));
  const cells = outline(
    near.map(({ box }) => box),
    'cell',
  );
  return frame(
    say(({ finding }) => finding.pictureOf(page)),
    window,
    html`${outline(boxes, 'here')}${cells}${near.map(drawText)}${outline(boxes, 'frame')}`,
  );
}

/** The surroundings as the page shows them. */
function cut({ page, boxes }: ExcerptSpot, { box, mediaType, bytes }: PageCrop): Html {
  const image = html`<image x="${Math.round(box.x0)}" y="${Math.round(box.y0)}" width="${Math.round(width(box))}" height="${Math.round(height(box))}" preserveAspectRatio="none" href="data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}"/>`;
  return frame(
    say(({ finding }) => finding.cropOf(page)),
    box,
    html`${image}${outline(boxes, 'frame')}`,
  );
}

/** The surroundings of a finding: what the page shows, where that is given, else as they were read. */
export function excerpt(
  { severity, places }: Pick<Finding, 'severity' | 'places'>,
  values: PagesOfValues,
  crop?: PageCrop,
): Html | undefined {
  const spot = excerptSpot(severity, places, values);
  if (!spot) return undefined;
  return crop ? cut(spot, crop) : drawn(spot, values.get(spot.page) ?? []);
}
