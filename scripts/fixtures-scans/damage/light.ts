import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { mapGrey } from '../bridge.ts';

/** Ink and paper as faded as a poor copy gives them, from 0 to 255. */
export const faded = (page: Grey, ink: number, paper: number): Grey =>
  mapGrey(page, (old) => ink + (old / 255) * (paper - ink));

/** Light that falls off towards one corner, to `least` of what it is in the other; with a dark band along one side. */
export function unevenLight(page: Grey, least: number, draw: Random): Grey {
  const [fromLeft, fromTop] = [draw.chance(50), draw.chance(50)];
  const { width, height } = page;
  return mapGrey(page, (old, x, y) => {
    const across = fromLeft ? 1 - x / width : x / width;
    const down = fromTop ? 1 - y / height : y / height;
    const band = Math.max(0, 1 - x / (0.04 * width));
    return old * (1 - (1 - least) * ((across + down) / 2) ** 1.5) * (1 - 0.35 * band);
  });
}

/** The shadow of a book's fold, down the middle of two pages. */
export function foldShadow(spread: Grey): Grey {
  const middle = spread.width / 2;
  const reach = 0.03 * spread.width;
  return mapGrey(spread, (old, x) => old * (1 - 0.45 * Math.max(0, 1 - Math.abs(x - middle) / reach)));
}
