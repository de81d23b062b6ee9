import type { Colour, Picture } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { toColour, toSharp } from '../bridge.ts';

/** A stamp of two lines in a frame; its middle in pixels. */
interface Stamp {
  readonly x: number;
  readonly y: number;
  readonly dpi: number;
  readonly ink: string;
  readonly lines: readonly [string, string];
}

/** The page with a stamp over it, as offices mark what they received. What is black stays dark beneath. */
export async function stamped(page: Picture, stamp: Stamp, draw: Random): Promise<Colour> {
  const [width, height] = [Math.round((44 / 25.4) * stamp.dpi), Math.round((17 / 25.4) * stamp.dpi)];
  const paper = await toColour(toSharp(page));
  const input = Buffer.from(drawing(width, height, stamp, draw));
  const left = within(stamp.x - width / 2, page.width - width);
  const top = within(stamp.y - height / 2, page.height - height);
  return toColour(toSharp(paper).composite([{ input, left, top, blend: 'multiply' }]));
}

const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));

function drawing(width: number, height: number, { ink, lines }: Stamp, draw: Random): string {
  const line = height * 0.05;
  const text = lines.map((words, i) => `<text x="${width / 2}" y="${height * (0.44 + 0.38 * i)}">${words}</text>`);
  const worn = Array.from({ length: 30 }, () => {
    const [x, y, r] = [draw.below(width), draw.below(height), 1 + draw.below(3)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="#fff"/>
    <g transform="rotate(${draw.below(7) - 3} ${width / 2} ${height / 2})" fill="${ink}" text-anchor="middle"
      font-family="Noto Serif CJK SC" font-size="${height * 0.32}">
      <rect x="${width * 0.04}" y="${height * 0.08}" width="${width * 0.92}" height="${height * 0.84}" fill="none"
        stroke="${ink}" stroke-width="${line}"/>${text.join('')}
    </g>${worn.join('')}</svg>`;
}
