/** One page to be written: its operators, in the units and with the origin (bottom left) of PDF. */
export interface WrittenPage {
  readonly width: number;
  readonly height: number;
  readonly operators: readonly string[];
  /** Further entries of the page's dictionary (`/Rotate 90`). */
  readonly entries?: string;
  /** Further entries of its resources (`/XObject << /Im 9 0 R >>`). */
  readonly resources?: string;
}

/** Objects beside the pages, by number; from FIRST_FREE on. */
export type ExtraObjects = Readonly<Record<number, string>>;

/** The first object number that pages do not use; pages come after the extra objects. */
export const FIRST_FREE = 5;

/**
 * A PDF file with one Chinese font that is not embedded (STSong-Light, called /F), enough to place any text and line.
 * `catalogue` and `trailer` add entries to the document's catalogue and to the file's trailer.
 */
export function writePdf(
  pages: readonly WrittenPage[],
  extra: ExtraObjects = {},
  catalogue = '',
  trailer = '',
): Uint8Array {
  const first = Math.max(FIRST_FREE - 1, ...Object.keys(extra).map(Number)) + 1;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const objects = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>'],
    [4, CHINESE_FONT],
    ...Object.entries(extra).map(([number, body]): [number, string] => [Number(number), body]),
  ]);
  pages.forEach((page, i) => {
    const number = first + 2 * i;
    objects.set(number, pageObject(page, number + 1));
    objects.set(number + 1, streamObject(page.operators.join('\n')));
  });
  return assemble(objects, trailer);
}

const CHINESE_FONT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] ' +
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> ' +
  '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] ' +
  '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>';

function pageObject({ width, height, entries = '', resources = '' }: WrittenPage, contents: number): string {
  return (
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${contents} 0 R ` +
    `/Resources << /Font << /F 3 0 R >> ${resources} >> ${entries} >>`
  );
}

export function streamObject(content: string, entries = ''): string {
  return `<< /Length ${Buffer.byteLength(content, 'latin1')} ${entries} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const count = Math.max(...objects.keys()) + 1;
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const start = file.length;
  const rows = Array.from({ length: count }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  file += `xref\n0 ${count}\n${rows.join('')}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** Text with its base line at y. */
export function showAt(x: number, y: number, size: number, text: string): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${hex(text)}> Tj ET`;
}

/** Text under a text matrix of its own. */
export function showWith(matrix: readonly number[], size: number, text: string): string {
  return `BT /F ${size} Tf ${matrix.join(' ')} Tm <${hex(text)}> Tj ET`;
}

export function strokeLine(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0.toFixed(2)} ${y0.toFixed(2)} m ${x1.toFixed(2)} ${y1.toFixed(2)} l S`;
}

export function fillRectangle(x: number, y: number, width: number, height: number): string {
  return `${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)} ${height.toFixed(2)} re f`;
}

/** The width of a text in the written font, in points. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 127 ? 0.5 : 1) * size, 0);
}
