import type { Picture } from './image.ts';

/** Whether every pixel of a picture is alike, as no paper is that was scanned in shades: nothing was decoded. */
export function isBlank(picture: Picture): boolean {
  const values = 'rgb' in picture ? picture.rgb : picture.data;
  const step = 'rgb' in picture ? 3 : 1;
  for (let i = 0; i < values.length; i++) if (values[i] !== values[i % step]) return false;
  return true;
}
