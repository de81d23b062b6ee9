import type { Colour, Picture } from './image.ts';

/** In grey where there is nothing but grey. */
export function withoutColour(picture: Colour): Picture {
  const { width, height, rgb } = picture;
  const data = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < data.length; i++, at += 3) {
    const red = rgb[at] ?? 0;
    if (red !== rgb[at + 1] || red !== rgb[at + 2]) return picture;
    data[i] = red;
  }
  return { width, height, data };
}
