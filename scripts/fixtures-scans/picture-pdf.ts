/** A JPEG picture and where it stands on its page, in points from the top left corner. */
export interface PlacedPicture {
  readonly jpeg: Uint8Array;
  readonly pixels: { readonly width: number; readonly height: number };
  readonly isGrey: boolean;
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

export interface PicturePage {
  readonly width: number;
  readonly height: number;
  readonly pictures: readonly PlacedPicture[];
}

type Part = string | Uint8Array;

/** A PDF file as scanners write it: pages that hold pictures and nothing else. */
export function picturePdf(pages: readonly PicturePage[]): Uint8Array {
  const objects: Part[][] = [['<< /Type /Catalog /Pages 2 0 R >>'], []];
  const add = (...parts: Part[]): number => objects.push(parts);
  const kids = pages.map((page) => addPage(page, add));
  objects[1] = [`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`];
  return fileOf(objects);
}

function addPage({ width, height, pictures }: PicturePage, add: (...parts: Part[]) => number): number {
  const names = pictures.map((picture, index) => ({ name: `I${index}`, id: addPicture(picture, add) }));
  const content = pictures
    .map(({ box }, index) => {
      const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
      return `q ${w.toFixed(3)} 0 0 ${h.toFixed(3)} ${box.x0.toFixed(3)} ${(height - box.y1).toFixed(3)} cm /I${index} Do Q`;
    })
    .join('\n');
  const contentId = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  const resources = names.map(({ name, id }) => `/${name} ${id} 0 R`).join(' ');
  return add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${contentId} 0 R /Resources << /XObject << ${resources} >> >> >>`,
  );
}

function addPicture({ jpeg, pixels, isGrey }: PlacedPicture, add: (...parts: Part[]) => number): number {
  const space = isGrey ? '/DeviceGray' : '/DeviceRGB';
  return add(
    `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace ${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
    jpeg,
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
