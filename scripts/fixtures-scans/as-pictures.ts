import { isDeepStrictEqual } from 'node:util';
import type { Grey, Picture } from '../../src/readers/scan/pixels/image.ts';
import { sideBySide } from './damage/geometry.ts';
import { foldShadow } from './damage/light.ts';
import { type Scrawl, scrawled } from './damage/pen.ts';
import { bmp } from './files/bmp.ts';
import { pictureDocx } from './files/docx.ts';
import { jpeg, png, webp } from './files/picture-files.ts';
import { tiff } from './files/tiff.ts';
import { blackAndWhite, inPixels, officeScan, plain, type Treat } from './paper.ts';
import type { Make, Scan } from './scan.ts';

/** A picture file where the form has one page, PNG if no quality is named; else a TIFF of all pages. */
async function pictureFile(pages: readonly Picture[], dpi: number, quality?: number): Promise<Scan> {
  const [only] = pages;
  if (!only || pages.length > 1) return { extension: 'tiff', bytes: tiff(pages, dpi, 'deflate') };
  return quality === undefined
    ? { extension: 'png', bytes: await png(only, dpi) }
    : { extension: 'jpg', bytes: await jpeg(only, dpi, quality) };
}

/** Each page a picture, all treated alike. */
export const asPictures =
  (dpi: number, quality: number | undefined, treat: Treat): Make =>
  async (print, draw) => {
    const pages: Picture[] = [];
    for (const page of print.pages) pages.push(await treat(page, draw));
    return pictureFile(pages, dpi, quality);
  };

export const asFax: Make = async (print, draw) => {
  const pages: Grey[] = [];
  for (const page of print.pages) pages.push(await blackAndWhite(page, 204, draw));
  return { extension: 'tif', bytes: tiff(pages, 204, 'group4') };
};

/** Two pages on each picture. */
export const asSpreads: Make = async (print) => {
  const dpi = 200;
  const pages = await Promise.all(print.pages.map((page) => plain(page, dpi)));
  const spreads: Grey[] = [];
  for (let i = 0; i < pages.length; i += 2) {
    const left = pages[i];
    if (left) spreads.push(foldShadow(await sideBySide(left, pages[i + 1])));
  }
  return pictureFile(spreads, dpi);
};

export const inWord: Make = async (print, draw) => {
  const pages: { jpeg: Uint8Array; width: number; height: number }[] = [];
  for (const page of print.pages) {
    const { width, height } = page;
    pages.push({ jpeg: await jpeg(await officeScan(page, draw), 200, 40), width, height });
  }
  return { extension: 'docx', bytes: await pictureDocx(pages) };
};

/** The first page; for forms that have no other. */
export const asWebp: Make = async ({ pages: [page] }) => {
  if (!page) throw new Error('no page');
  return { extension: 'webp', bytes: await webp(await plain(page, 150)) };
};

/** The first page; for forms that have no other. */
export const asBmp: Make = async ({ pages: [page] }, draw) => {
  if (!page) throw new Error('no page');
  return { extension: 'bmp', bytes: bmp(await blackAndWhite(page, 150, draw), 150) };
};

/** Two numbers of the form written by hand: one in the place of print, one crossed out. */
export const byHand: Make = async (print, draw) => {
  const dpi = 200;
  const all = print.pages.flatMap((page) => page.numbers);
  const chosen = [draw.below(all.length), draw.below(all.length)].flatMap((i) => all[i] ?? []);
  const kinds: readonly Scrawl[] = ['instead', 'over'];
  const pages: Grey[] = [];
  for (const page of print.pages) {
    let grey = await plain(page, dpi);
    for (const [i, number] of chosen.entries()) {
      if (!page.numbers.includes(number)) continue;
      grey = await scrawled(grey, inPixels(number.box, dpi), kinds[i] ?? 'over', draw);
    }
    pages.push(grey);
  }
  const illegible = all.filter(({ box }) => chosen.some((number) => isDeepStrictEqual(number.box, box)));
  return { ...(await pictureFile(pages, dpi)), illegible: illegible.map(({ field }) => field) };
};
