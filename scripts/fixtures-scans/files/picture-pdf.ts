import type { Box } from '../../../src/model/geometry.ts';

/** How the data of a picture is packed, and of how many bits a value. */
export type Packing = 'DCTDecode' | 'CCITTFaxDecode' | 'JBIG2Decode';

/** A picture and where it stands on its page, in points from the top left corner. */
export interface PlacedPicture {
  readonly bytes: Uint8Array;
  readonly packing: Packing;
  readonly pixels: { readonly width: number; readonly height: number };
  /** One value a pixel, not three. */
  readonly isGrey: boolean;
  readonly box: Box;
}

/** A word that a recogniser put behind the picture, to be found and never seen. */
export interface HiddenWord {
  readonly text: string;
  readonly box: Box;
}

export interface PicturePage {
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly PlacedPicture[];
  readonly hidden?: readonly HiddenWord[];
}

type Part = string | Uint8Array;
type Add = (...parts: Part[]) => number;

/** A PDF file as scanners write it: pages that hold pictures, and behind them the text that a recogniser read. */
export function picturePdf(pages: readonly PicturePage[]): Uint8Array {
  const objects: Part[][] = [['<< /Type /Catalog /Pages 2 0 R >>'], [], [FONT], [DESCENDANT]];
  const add: Add = (...parts) => objects.push(parts);
  const kids = pages.map((page) => addPage(page, add));
  objects[1] = [`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`];
  return fileOf(objects);
}

/** A font that is not in the file: hidden text needs none. */
const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>';
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >>';

function addPage({ width, height, pictures, hidden = [] }: PicturePage, add: Add): number {
  const names = pictures.map((picture, index) => ({ name: `I${index}`, id: addPicture(picture, add) }));
  const drawn = pictures.map(({ box }, index) => {
    const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
    return `q ${w.toFixed(3)} 0 0 ${h.toFixed(3)} ${box.x0.toFixed(3)} ${(height - box.y1).toFixed(3)} cm /I${index} Do Q`;
  });
  const words = hidden.map((word) => hiddenText(word, height));
  const content = [...drawn, ...(words.length > 0 ? ['BT 3 Tr', ...words, 'ET'] : [])].join('\n');
  const contentId = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  const resources = names.map(({ name, id }) => `/${name} ${id} 0 R`).join(' ');
  return add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${contentId} 0 R /Resources << /XObject << ${resources} >> /Font << /F0 3 0 R >> >> >>`,
  );
}

/** A word on its line, as wide as its box whatever the font's own widths. */
function hiddenText({ text, box }: HiddenWord, height: number): string {
  const size = box.y1 - box.y0;
  const wide = (100 * (box.x1 - box.x0)) / (size * text.length);
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  const [x, y] = [box.x0, height - box.y1 + 0.15 * size];
  return `/F0 ${size.toFixed(2)} Tf ${wide.toFixed(1)} Tz 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${codes}> Tj`;
}

function addPicture({ bytes, packing, pixels, isGrey }: PlacedPicture, add: Add): number {
  const { width, height } = pixels;
  const space = isGrey ? '/DeviceGray' : '/DeviceRGB';
  const bits = packing === 'DCTDecode' ? 8 : 1;
  const parameters = packing === 'CCITTFaxDecode' ? ` /DecodeParms << /K -1 /Columns ${width} /Rows ${height} >>` : '';
  return add(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent ${bits} /Filter /${packing}${parameters} /Length ${bytes.length} >>\nstream\n`,
    bytes,
    '\nendstream',
  );
}

function fileOf(objects: readonly (readonly Part[])[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const push = (part: Part): void => {
    const chunk = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    chunks.push(chunk);
    length += chunk.length;
  };
  const offsets = objects.map((parts, index) => {
    const offset = length;
    push(`${index + 1} 0 obj\n`);
    for (const part of parts) push(part);
    push('\nendobj\n');
    return offset;
  });
  const start = length;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) push(`${String(offset).padStart(10, '0')} 00000 n \n`);
  push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(chunks);
}
