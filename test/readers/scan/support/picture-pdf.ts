/** An image as a PDF file holds it. */
export interface PdfImage {
  /** The entries of its dictionary beside type and length: size, colours, filter. */
  readonly entries: string;
  readonly data: Uint8Array;
}

export interface PdfPage {
  readonly images?: readonly PdfImage[];
  /** The page's operators; images are called /I0, /I1, …, and /F1 is Helvetica. */
  readonly content: string;
  /** The page's own rotation, in degrees. */
  readonly rotate?: number;
  readonly size?: readonly [width: number, height: number];
}

type Part = string | Uint8Array;

/** A PDF file of pages that hold pictures. */
export function picturePdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: Part[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ];
  const kids = pages.map((page) => addPage(objects, page));
  objects[1] = [`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}] >>`];
  return fileOf(objects);
}

function addPage(objects: Part[][], { images = [], content, rotate = 0, size = [595, 842] }: PdfPage): number {
  const ids = images.map(({ entries, data }) =>
    objects.push([
      `<< /Type /XObject /Subtype /Image ${entries} /Length ${data.length} >>\nstream\n`,
      data,
      '\nendstream',
    ]),
  );
  const contentId = objects.push([`<< /Length ${content.length} >>\nstream\n${content}\nendstream`]);
  const names = ids.map((id, index) => `/I${index} ${id} 0 R`).join(' ');
  const resources = `<< /Font << /F1 3 0 R >> /XObject << ${names} >> >>`;
  const box = `/MediaBox [0 0 ${size[0]} ${size[1]}] /Rotate ${rotate}`;
  return objects.push([`<< /Type /Page /Parent 2 0 R ${box} /Contents ${contentId} 0 R /Resources ${resources} >>`]);
}

function fileOf(objects: readonly (readonly Part[])[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const offsets = objects.map((parts, index) => {
    const offset = Buffer.concat(chunks).length;
    chunks.push(
      Buffer.from(`${index + 1} 0 obj\n`),
      ...parts.map((part) => Buffer.from(part)),
      Buffer.from('\nendobj\n'),
    );
    return offset;
  });
  const start = Buffer.concat(chunks).length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(table + trailer)]);
}
