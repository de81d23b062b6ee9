import type { PixelBox } from '../pixels/image.ts';

/** A line's picture is higher than its ink, and no lower than the usual size, by these factors. */
const OVER_INK = 1.25;
const OVER_SIZE = 1.1;
/** Room at both ends, in parts of the usual size. */
const ENDS = 0.3;

/** Where the picture of a line is cut out: no point or comma at its edge is lost. */
export function pictureBox({ x0, y0, x1, y1 }: PixelBox, size: number): PixelBox {
  const height = Math.max((y1 - y0) * OVER_INK, size * OVER_SIZE);
  const middle = (y0 + y1) / 2;
  return {
    x0: Math.floor(x0 - ENDS * size),
    x1: Math.ceil(x1 + ENDS * size),
    y0: Math.floor(middle - height / 2),
    y1: Math.ceil(middle + height / 2),
  };
}
