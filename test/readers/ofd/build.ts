import type { SourceDocument } from '../../../src/model/document.ts';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { ofdReader } from '../../../src/readers/ofd/index.ts';
import { packZip } from '../../../src/readers/zip/pack.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** Elements are written without their prefix here. */
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[A-Z])/gu, '<$1ofd:');
const document = (name: string, content: string): string => prefixed(`<${name} ${NAMESPACE}>${content}</${name}>`);

/** What an OFD holds beside the objects of its pages. */
export interface Parts {
  /** Further elements before a page's content, such as the template that it uses. */
  readonly page?: string;
  readonly common?: string;
  readonly document?: string;
  /** Further files of the document's folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** An OFD whose pages hold the given objects. */
export function ofd(pages: readonly string[], parts: Parts = {}): Uint8Array {
  const list = pages.map((_, index) => `<Page ID="${index + 1}" BaseLoc="Pages/${index}.xml"/>`).join('');
  const area = '<PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>';
  const files: (readonly [string, string])[] = [
    ['OFD.xml', document('OFD', '<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>')],
    [
      'Doc_0/Document.xml',
      document(
        'Document',
        `<CommonData>${area}${parts.common ?? ''}</CommonData><Pages>${list}</Pages>${parts.document ?? ''}`,
      ),
    ],
    ...pages.map((objects, index) => [`Doc_0/Pages/${index}.xml`, page(objects, parts.page)] as const),
    ...Object.entries(parts.files ?? {}).map(([name, xml]) => [`Doc_0/${name}`, prefixed(xml)] as const),
  ];
  return packZip(files.map(([name, xml]) => [name, Buffer.from(xml)]));
}

/** A page with the given objects in one layer. */
export const page = (objects: string, more = ''): string =>
  document('Page', `${more}<Content><Layer>${objects}</Layer></Content>`);

export const file = (name: string, content: string): string => `<${name} ${NAMESPACE}>${content}</${name}>`;

/** A line of text from a point, in millimetres, with as much room for each character as its size. */
export function text(x: number, y: number, content: string, more = ''): string {
  const size = 4;
  const delta = content.length > 1 ? ` DeltaX="g ${content.length - 1} ${size}"` : '';
  const boundary = `${x} ${y} ${content.length * size} ${size}`;
  return `<TextObject Boundary="${boundary}" Size="${size}" ${more}><TextCode X="0" Y="3.5"${delta}>${content}</TextCode></TextObject>`;
}

/** A line from one point to another. */
export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `<PathObject Boundary="${x0} ${y0} ${x1 - x0} ${y1 - y0}"><AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</AbbreviatedData></PathObject>`;

/** The lines of a grid with borders at the given places. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...ys.map((y) => line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)),
    ...xs.map((x) => line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
  ].join('');

export const readOfd = (bytes: Uint8Array): Promise<SourceDocument> =>
  ofdReader.read({ path: 'form.ofd', bytes, mediaType: MEDIA.ofd, options: {} });
