import type { Random } from '../fixtures/random.ts';
import { group4 } from './files/group4.ts';
import { jbig2 } from './files/jbig2.ts';
import { jpeg } from './files/picture-files.ts';
import { type PicturePage, type PlacedPicture, picturePdf } from './files/picture-pdf.ts';
import { foreignLayer } from './foreign-layer.ts';
import { blackAndWhite, officeScan } from './paper.ts';
import type { PrintedPage } from './print.ts';
import type { Make } from './scan.ts';

type Place = (page: PrintedPage, draw: Random) => Promise<readonly PlacedPicture[]>;

const [DPI, QUALITY] = [200, 40];

const wholePage = ({ width, height }: PrintedPage) => ({ x0: 0, y0: 0, x1: width, y1: height });

/** A PDF whose pages are pictures; with a layer of text, beneath them, that another program recognised. */
export const asPdf =
  (place: Place, { hasLayer }: { readonly hasLayer: boolean }): Make =>
  async (print, draw) => {
    const pages: PicturePage[] = [];
    for (const page of print.pages) {
      const { width, height, words } = page;
      const layer = hasLayer ? { hidden: foreignLayer(words, draw) } : {};
      pages.push({ width, height, pictures: await place(page, draw), ...layer });
    }
    return { extension: 'pdf', bytes: picturePdf(pages) };
  };

export const jpegPage: Place = async (page, draw) => {
  const pixels = await officeScan(page, draw);
  const bytes = await jpeg(pixels, DPI, QUALITY);
  return [{ bytes, packing: 'DCTDecode', pixels, isGrey: true, box: wholePage(page) }];
};

export const faxPage: Place = async (page, draw) => {
  const pixels = await blackAndWhite(page, DPI, draw);
  return [{ bytes: group4(pixels), packing: 'CCITTFaxDecode', pixels, isGrey: true, box: wholePage(page) }];
};

export const jbig2Page: Place = async (page, draw) => {
  const pixels = await blackAndWhite(page, DPI, draw);
  return [{ bytes: jbig2(pixels), packing: 'JBIG2Decode', pixels, isGrey: true, box: wholePage(page) }];
};

const STRIP = 256;

/** As scanners write that send a page while they are still reading it. */
export const stripsOfPage: Place = async (page, draw) => {
  const picture = await officeScan(page, draw);
  if (!('data' in picture)) throw new Error('a page in colour');
  const { width, height, data } = picture;
  const scale = page.height / height;
  const strips: PlacedPicture[] = [];
  for (let top = 0; top < height; top += STRIP) {
    const bottom = Math.min(height, top + STRIP);
    const pixels = { width, height: bottom - top, data: data.slice(top * width, bottom * width) };
    const bytes = await jpeg(pixels, DPI, QUALITY);
    const box = { x0: 0, y0: top * scale, x1: page.width, y1: bottom * scale };
    strips.push({ bytes, packing: 'DCTDecode', pixels, isGrey: true, box });
  }
  return strips;
};
