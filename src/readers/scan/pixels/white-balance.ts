import type { Colour } from './image.ts';

/** Share of pixels that are brighter than the paper is taken to be. */
const BRIGHTER = 0.3;
const STEP = 7;

/** A picture whose paper is white: each channel is stretched by how bright the paper is in it. */
export function whiteBalanced(picture: Colour): Colour {
  const paper = [0, 1, 2].map((channel) => paperIn(picture, channel));
  if (paper.every((value) => value >= 250)) return picture;
  const [red, green, blue] = paper.map(stretching);
  return red && green && blue ? { ...picture, rgb: balanced(picture.rgb, red, green, blue) } : picture;
}

const stretching = (paper: number): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / paper));

function balanced(rgb: Uint8Array, red: Uint8Array, green: Uint8Array, blue: Uint8Array): Uint8Array {
  const out = new Uint8Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3) {
    out[i] = red[rgb[i] ?? 0] ?? 0;
    out[i + 1] = green[rgb[i + 1] ?? 0] ?? 0;
    out[i + 2] = blue[rgb[i + 2] ?? 0] ?? 0;
  }
  return out;
}

function paperIn({ rgb }: Colour, channel: number): number {
  const counts = new Uint32Array(256);
  let pixels = 0;
  for (let i = channel; i < rgb.length; i += 3 * STEP) {
    const value = rgb[i] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
    pixels++;
  }
  let seen = 0;
  for (let value = 255; value > 0; value--) {
    seen += counts[value] ?? 0;
    if (seen > pixels * BRIGHTER) return value;
  }
  return 255;
}
