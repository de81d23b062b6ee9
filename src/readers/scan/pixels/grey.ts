import type { Colour, Grey, Picture, PixelBox } from './image.ts';
import { sealsOf } from './seals.ts';
import { whiteBalanced } from './white-balance.ts';

export interface Desaturated {
  readonly grey: Grey;
  /** Places that a colour seal covered; what was printed under it shows through. */
  readonly seals: readonly PixelBox[];
}

/** A picture in grey, without the colour seals on it. */
export function desaturate(picture: Picture): Desaturated {
  if (!('rgb' in picture)) return { grey: picture, seals: [] };
  const balanced = whiteBalanced(picture);
  const grey = luminance(balanced);
  const seals = sealsOf(balanced);
  for (const seal of seals) liftColour(grey, balanced, seal);
  return { grey, seals };
}

function luminance({ width, height, rgb }: Colour): Grey {
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 3) {
    data[i] = (77 * (rgb[at] ?? 0) + 150 * (rgb[at + 1] ?? 0) + 29 * (rgb[at + 2] ?? 0)) >> 8;
  }
  return { width, height, data };
}

/** How far the channels of a pixel lie apart that is of the seal's colour and nothing else. */
const COLOURED = 60;

/**
 * Where a colour lies over the paper, its brightest channel is almost as bright as the paper, and ink alone is dark in
 * it. What the colour takes away from it there is put back, so that no shade of the seal is left.
 */
function liftColour(grey: Grey, { width, rgb }: Colour, { x0, y0, x1, y1 }: PixelBox): void {
  const brightest: number[] = [];
  const each = (visit: (i: number, most: number, apart: number) => void): void => {
    for (let y = y0; y < y1; y++) {
      for (let i = y * width + x0; i < y * width + x1; i++) {
        const [r, g, b] = [rgb[3 * i] ?? 0, rgb[3 * i + 1] ?? 0, rgb[3 * i + 2] ?? 0];
        const most = Math.max(r, g, b);
        visit(i, most, most - Math.min(r, g, b));
      }
    }
  };
  each((_, most, apart) => {
    if (apart > COLOURED) brightest.push(most);
  });
  const level = brightest.toSorted((a, b) => a - b)[Math.floor(brightest.length / 4)] ?? 255;
  each((i, most, apart) => {
    const lift = 1 + (255 / level - 1) * Math.min(1, apart / COLOURED);
    grey.data[i] = Math.min(255, most * lift);
  });
}
