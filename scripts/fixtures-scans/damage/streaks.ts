import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';

interface Streak {
  readonly x: number;
  readonly width: number;
  readonly value: number;
}

/** A page with lines down all of it, where dirt on the glass stood while it was drawn through. */
export function streaked(page: Grey, streaks: readonly Streak[]): Grey {
  const data = Uint8Array.from(page.data);
  for (const { x, width, value } of streaks) {
    for (let y = 0; y < page.height; y++) data.fill(value, y * page.width + x, y * page.width + x + width);
  }
  return { ...page, data };
}

/** Black streaks from the inner parts of a page, so many, one to three pixels wide. */
export const blackStreaks = (page: Grey, count: number, draw: Random): Streak[] =>
  Array.from({ length: count }, () => ({
    x: Math.round(page.width * (0.12 + draw.below(76) / 100)),
    width: 1 + draw.below(3),
    value: 0,
  }));
