import type { Box } from './geometry.ts';

/** A picture as a file of its own: PNG, JPEG. */
export interface PictureFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A page as the picture that it was read from shows it. */
export interface PagePicture extends PictureFile {
  /** From 1. */
  readonly page: number;
}

/** A part of a page's picture. */
export interface PageCrop extends PictureFile {
  /** What it shows of the page, in points. */
  readonly box: Box;
}
