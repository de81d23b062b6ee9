import type { Grey } from '../pixels/image.ts';

/** A picture as a file of the PGM format, with a white margin around it. */
export function portableGreymap({ width, height, data }: Grey, margin: number): Buffer {
  const [w, h] = [width + 2 * margin, height + 2 * margin];
  const head = Buffer.from(`P5\n${w} ${h}\n255\n`);
  const file = Buffer.alloc(head.length + w * h, 255);
  file.set(head);
  for (let y = 0; y < height; y++) {
    file.set(data.subarray(y * width, (y + 1) * width), head.length + (y + margin) * w + margin);
  }
  return file;
}
