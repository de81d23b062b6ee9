import {
  bound,
  checked,
  cropped,
  darkCopy,
  dirty,
  filed,
  lightCopy,
  old,
  screened,
  thin,
  withStamp,
} from './archive.ts';
import { asPdf, faxPage, jbig2Page, jpegPage, stripsOfPage } from './as-pdf.ts';
import { asBmp, asFax, asPictures, asSpreads, asWebp, byHand, inWord } from './as-pictures.ts';
import { clean, laid, low, photographed, poorCopy, withSeal } from './paper.ts';
import type { Print } from './print.ts';
import type { Make } from './scan.ts';

/** A way in which paper becomes a file. */
export interface Recipe {
  readonly id: string;
  /** The line of the evaluation that its files are counted under. */
  readonly kind: string;
  /** Whether a form can be had in this way; absent where any can. */
  readonly suits?: (print: Print) => boolean;
  readonly make: Make;
}

const hasOnePage = ({ pages }: Print): boolean => pages.length === 1;
const hasMore = ({ pages }: Print): boolean => pages.length > 1;
const bare = { hasLayer: false } as const;

/** Every way. */
export const RECIPES: readonly Recipe[] = [
  { id: 'clean', kind: 'scan/300dpi', make: asPictures(300, undefined, clean) },
  { id: 'seal', kind: 'scan/200dpi-seal', make: asPictures(200, 55, withSeal) },
  { id: 'poor-copy', kind: 'scan/150dpi', make: asPictures(150, 60, poorCopy) },
  { id: 'low', kind: 'scan/120dpi', make: asPictures(120, 60, low) },
  { id: 'turned-90', kind: 'scan/rotated', make: asPictures(200, undefined, laid(90)) },
  { id: 'turned-180', kind: 'scan/rotated', make: asPictures(200, undefined, laid(180)) },
  { id: 'turned-270', kind: 'scan/rotated', make: asPictures(200, undefined, laid(270)) },
  { id: 'photo', kind: 'scan/photo', make: asPictures(180, 55, photographed) },
  { id: 'fax', kind: 'scan/fax', make: asFax },
  { id: 'spread', kind: 'scan/spread', suits: hasMore, make: asSpreads },
  { id: 'pdf-jpeg', kind: 'scan/pdf', make: asPdf(jpegPage, bare) },
  { id: 'pdf-strips', kind: 'scan/pdf', make: asPdf(stripsOfPage, bare) },
  { id: 'pdf-fax', kind: 'scan/pdf', make: asPdf(faxPage, bare) },
  { id: 'pdf-jbig2', kind: 'scan/pdf', make: asPdf(jbig2Page, bare) },
  { id: 'pdf-layer', kind: 'scan/pdf', make: asPdf(faxPage, { hasLayer: true }) },
  { id: 'in-word', kind: 'scan/docx', make: inWord },
  { id: 'webp', kind: 'scan/webp', suits: hasOnePage, make: asWebp },
  { id: 'bmp', kind: 'scan/bmp', suits: hasOnePage, make: asBmp },
  { id: 'stamp', kind: 'scan/stamp', make: asPictures(200, 60, withStamp) },
  { id: 'filed', kind: 'scan/filed', make: asPictures(200, 60, filed) },
  { id: 'bound', kind: 'scan/bound', make: asPictures(200, 60, bound) },
  { id: 'thin', kind: 'scan/thin', make: asPictures(200, 60, thin) },
  { id: 'dirty', kind: 'scan/dirty', make: asPictures(200, 60, dirty) },
  { id: 'dark-copy', kind: 'scan/copied', make: asPictures(200, 60, darkCopy) },
  { id: 'light-copy', kind: 'scan/copied', make: asPictures(200, 60, lightCopy) },
  { id: 'old', kind: 'scan/old', make: asPictures(200, 60, old) },
  { id: 'cropped', kind: 'scan/cropped', make: asPictures(200, 60, cropped) },
  { id: 'screened', kind: 'scan/screened', make: asPictures(150, 30, screened) },
  { id: 'checked', kind: 'scan/checked', make: asPictures(200, 60, checked) },
  { id: 'by-hand', kind: 'scan/handwritten', make: byHand },
];
