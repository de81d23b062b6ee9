import { describe, expect, it } from 'vitest';
import type { PixelBox } from '../../../../src/readers/scan/pixels/image.ts';
import { withoutShowThrough } from '../../../../src/readers/scan/pixels/show-through.ts';
import { box, drawing, writing } from '../support/draw.ts';

const SCALE = 200 / 72;
const words = [40, 80, 120, 160].flatMap((y) => writing(20, y, 12));
const back = [240, 280, 320, 360].flatMap((y) => writing(20, y, 12));

/** A page with words, and pale shapes. */
function page(pale: readonly PixelBox[], shade = 200) {
  const { width, height, data } = drawing(400, 400, pale, shade);
  for (const { x0, y0, x1, y1 } of words) for (let y = y0; y < y1; y++) data.fill(0, y * width + x0, y * width + x1);
  return { width, height, data };
}

describe('withoutShowThrough', () => {
  it('takes away what shows through from the back and keeps what is printed', () => {
    expect(withoutShowThrough(page(back), SCALE)).toEqual(drawing(400, 400, words));
  });
  it('leaves a page as it is of which larger parts are pale as well: a shadow, a desk', () => {
    const shaded = page([...back, box(300, 20, 390, 390)]);
    expect(withoutShowThrough(shaded, SCALE)).toBe(shaded);
  });
  it('leaves a page with few pale shapes as it is: they may be a faint print', () => {
    const faint = page(back.slice(0, 12));
    expect(withoutShowThrough(faint, SCALE)).toBe(faint);
  });
  it('leaves a point that is paler than its number on a page where nothing shows through', () => {
    const pale = page([box(330, 60, 333, 63)], 180);
    expect(withoutShowThrough(pale, SCALE)).toBe(pale);
  });
  it('leaves grainy paper as it is', () => {
    const grey = page(back);
    const grainy = { ...grey, data: grey.data.map((value, i) => (value === 255 && i % 2 ? 235 : value)) };
    expect(withoutShowThrough(grainy, SCALE)).toBe(grainy);
  });
});
