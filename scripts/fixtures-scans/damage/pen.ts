import type { Box } from '../../../src/model/geometry.ts';
import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { toGrey, toSharp } from '../bridge.ts';

/** `instead`: nothing printed, something scrawled; `over`: what was printed crossed out until nobody can read it. */
export type Scrawl = 'instead' | 'over';

/** The page with a scrawl of a pen in a box, in pixels. */
export function scrawled(page: Grey, box: Box, kind: Scrawl, draw: Random): Promise<Grey> {
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
  const white = kind === 'instead' ? `<rect x="${box.x0}" y="${box.y0}" width="${w}" height="${h}" fill="#fff"/>` : '';
  const path = kind === 'instead' ? loops(box, draw) : zigzag(box, draw);
  const stroke = `fill="none" stroke="#222" stroke-width="${(h * 0.09).toFixed(1)}" stroke-linecap="round"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">${white}<path d="${path}" ${stroke}/></svg>`;
  return toGrey(toSharp(page).composite([{ input: Buffer.from(svg) }]));
}

/** A run of loops and hooks, no letter of any script, somewhat taller than the print. */
function loops({ x0, y0, x1, y1 }: Box, draw: Random): string {
  const height = y1 - y0;
  const count = Math.max(3, Math.round((x1 - x0) / (0.55 * height)));
  const step = (x1 - x0) / count;
  const y = (): string => (y0 + ((draw.below(130) - 15) / 100) * height).toFixed(1);
  const parts = Array.from({ length: count }, (_, i) => {
    const at = (share: number): string => (x0 + (i + share + draw.below(40) / 100 - 0.2) * step).toFixed(1);
    return `C ${at(1.2)} ${y()}, ${at(-0.3)} ${y()}, ${at(0.9)} ${y()}`;
  });
  return `M ${x0.toFixed(1)} ${y()} ${parts.join(' ')}`;
}

function zigzag({ x0, y0, x1, y1 }: Box, draw: Random): string {
  const height = y1 - y0;
  const turns = Math.max(10, Math.round((3 * (x1 - x0)) / height) * 4);
  const points = Array.from({ length: turns }, (_, i) => {
    const x = x0 + (draw.below(100) / 100) * (x1 - x0);
    const y = i % 2 === 0 ? y0 + (draw.below(35) / 100) * height : y1 - (draw.below(35) / 100) * height;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M ${points.join(' L ')}`;
}
