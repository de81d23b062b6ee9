import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { steadyDocx } from '../../fixtures/render/steady.ts';

/** Pixels an inch, in which the package docx counts. */
const CSS_DPI = 96;

/** A Word file that holds pictures of pages and nothing else. Sizes in points. */
export async function pictureDocx(
  pages: readonly { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }[],
): Promise<Uint8Array> {
  const children = pages.map(
    ({ jpeg, width, height }) =>
      new Paragraph({
        children: [
          new ImageRun({
            type: 'jpg',
            data: jpeg,
            transformation: { width: (width * CSS_DPI) / 72, height: (height * CSS_DPI) / 72 },
          }),
        ],
      }),
  );
  const margin = { top: 0, bottom: 0, left: 0, right: 0 };
  const [first] = pages;
  const size = { width: 20 * (first?.width ?? 0), height: 20 * ((first?.height ?? 0) + 30) };
  const document = new Document({
    creator: 'fixtures',
    lastModifiedBy: 'fixtures',
    sections: [{ properties: { page: { size, margin } }, children }],
  });
  return steadyDocx(await Packer.toBuffer(document));
}
