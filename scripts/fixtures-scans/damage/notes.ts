import type { Box } from '../../../src/model/geometry.ts';
import type { Colour, Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { toColour, toSharp } from '../bridge.ts';

/** What a checking hand leaves at a number: a tick beside it, a line under it, a ring around it. */
export type Note = 'tick' | 'underline' | 'ring';

/** The page with notes of a pen at boxes, in pixels; what is printed can still be read. */
export async function noted(
  page: Grey,
  notes: readonly { readonly box: Box; readonly note: Note }[],
  ink: string,
  draw: Random,
): Promise<Colour> {
  const paths = notes.map(({ box, note }) => `<path d="${STROKES[note](box, draw)}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}"><g fill="none" stroke="${ink}" stroke-width="${page.width / 700}" stroke-linecap="round">${paths}</g></svg>`;
  const paper = await toColour(toSharp(page));
  return toColour(toSharp(paper).composite([{ input: Buffer.from(svg), blend: 'multiply' }]));
}

const STROKES: Readonly<Record<Note, (box: Box, draw: Random) => string>> = {
  tick: ({ x1, y0, y1 }, draw) => {
    const [size, x] = [(y1 - y0) * (1 + draw.below(60) / 100), x1 + (y1 - y0) * (0.3 + draw.below(40) / 100)];
    return `M ${x} ${y1 - size * 0.4} Q ${x + size * 0.2} ${y1 - size * 0.2} ${x + size * 0.3} ${y1} Q ${x + size * 0.5} ${y1 - size * 0.7} ${x + size} ${y1 - size * 1.2}`;
  },
  underline: ({ x0, x1, y0, y1 }, draw) => {
    const [high, off] = [y1 - y0, (y1 - y0) * (0.05 + draw.below(15) / 100)];
    return `M ${x0 - high * 0.3} ${y1 + off} Q ${(x0 + x1) / 2} ${y1 + off + high * 0.2} ${x1 + high * 0.3} ${y1 + off - high * 0.05}`;
  },
  ring: ({ x0, x1, y0, y1 }, draw) => {
    const [rx, ry] = [(x1 - x0) * 0.7 + 6, (y1 - y0) * (0.75 + draw.below(15) / 100)];
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return `M ${x - rx} ${y} A ${rx} ${ry} 0 1 1 ${x + rx} ${y} A ${rx} ${ry * 1.1} 0 1 1 ${x - rx} ${y + ry * 0.2}`;
  },
};
