import type { Page, SourceDocument, Word } from '../../model/document.ts';
import { type Box, height, width } from '../../model/geometry.ts';
import { namedValues } from '../../model/named-values.ts';
import type { PagePicture } from '../../model/picture.ts';
import type { Place } from '../../model/place.ts';
import { type Html, html } from '../page/html.ts';
import type { Inspection } from './options.ts';
import type { PlaceNumbers } from './places.ts';
import { say } from './texts/index.ts';

const round = (value: number): number => Math.round(value * 100) / 100;

const rectangle = ({ x0, y0, x1, y1 }: Box, attributes: Html): Html =>
  html`<rect x="${round(x0)}" y="${round(y0)}" width="${round(x1 - x0)}" height="${round(y1 - y0)}"${attributes}/>`;

/** A word where and as wide as it was read; turned where its box is that of vertical writing. */
function drawWord({ text, box }: Word): Html {
  const isVertical = [...text].length > 1 && height(box) > 1.5 * width(box);
  if (isVertical) {
    return html`<text class="down" x="${round((box.x0 + box.x1) / 2)}" y="${round(box.y0)}" font-size="${round(width(box) * 0.8)}" textLength="${round(height(box))}">${text}</text>`;
  }
  return html`<text x="${round(box.x0)}" y="${round(box.y0 + 0.8 * height(box))}" font-size="${round(height(box) * 0.8)}" textLength="${round(width(box))}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}

const drawPicture = ({ mediaType, bytes }: PagePicture, page: Page): Html =>
  html`<image width="${page.width}" height="${page.height}" preserveAspectRatio="none" href="data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}"/>`;

type Boxed = Place & { readonly box: Box };
const isOn = (place: Place, page: Page): place is Boxed => place.page === page.number && place.box !== undefined;

const cellPlaces = ({ blocks }: SourceDocument): Place[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.cells.flatMap(({ places }) => places) : []));

/** The places on a page that something is said of, each once. */
function spots({ records }: Inspection, page: Page, numbers: PlaceNumbers): Map<number, Box> {
  const found = new Map<number, Box>();
  for (const record of records) {
    const values = [...namedValues(record)].flatMap(({ value }) => value.places);
    for (const place of [...values, ...record.findings.flatMap(({ places }) => places)]) {
      const number = isOn(place, page) ? numbers.of(place) : undefined;
      if (number !== undefined && place.box) found.set(number, place.box);
    }
  }
  return found;
}

/** A page, its words lying unseen over its picture to be searched for and copied, with the boxes of its cells, and over them those that values and findings lead to. */
export function drawPage(inspection: Inspection, source: SourceDocument, page: Page, numbers: PlaceNumbers): Html {
  const picture = inspection.pictures.find((one) => one.page === page.number);
  const words = html`<g class="${picture ? 'unseen' : 'drawn'}">${page.words.map(drawWord)}</g>`;
  const ground = html`${picture && drawPicture(picture, page)}${words}`;
  const cells = cellPlaces(source)
    .filter((place) => isOn(place, page))
    .map(({ box }) => rectangle(box, html` class="cell"`));
  const hits = [...spots(inspection, page, numbers)].map(([number, box]) =>
    rectangle(box, html` class="spot" data-place="${number}"`),
  );
  const suspect = page.suspect ? html`<p class="suspect">${say((texts) => texts.suspect)}</p>` : undefined;
  return html`<figure class="sheet" id="page-${page.number}"><figcaption><b>${say((texts) => texts.page(page.number))}</b> ${say((texts) => (picture ? texts.picture : texts.drawn))}${suspect}</figcaption><svg viewBox="0 0 ${round(page.width)} ${round(page.height)}" aria-hidden="true"><rect class="paper" width="${round(page.width)}" height="${round(page.height)}"/>${ground}${cells}${hits}</svg></figure>
`;
}
