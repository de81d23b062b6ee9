import type { Colour, Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { toColour, toSharp } from '../bridge.ts';

/** A seal of 42 mm across with a star, its middle in pixels. */
interface Seal {
  readonly x: number;
  readonly y: number;
  readonly dpi: number;
  readonly name: string;
}

/** The page with a round red seal over it, worn and turned as hands put it there. What is black stays dark beneath. */
export async function sealed(page: Grey, seal: Seal, draw: Random): Promise<Colour> {
  const size = Math.round((42 / 25.4) * seal.dpi);
  const ink = await toColour(toSharp(page));
  const red = Buffer.from(drawing(size, seal.name, draw));
  const left = Math.round(seal.x - size / 2);
  const top = Math.round(seal.y - size / 2);
  return toColour(toSharp(ink).composite([{ input: red, left, top, blend: 'multiply' }]));
}

function drawing(size: number, name: string, draw: Random): string {
  const middle = size / 2;
  const tilt = draw.below(40) - 20;
  const letters = [...name];
  const arc = 230 / Math.max(1, letters.length - 1);
  const around = letters
    .map((letter, i) => {
      const angle = -115 + i * arc;
      return `<text x="${middle}" y="${size * 0.2}" transform="rotate(${angle} ${middle} ${middle})">${letter}</text>`;
    })
    .join('');
  const worn = Array.from({ length: 60 }, () => {
    const [x, y, r] = [draw.below(size), draw.below(size), 1 + draw.below(3)];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff"/>`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" fill="#fff"/>
    <g transform="rotate(${tilt} ${middle} ${middle})" fill="#d8262c" font-family="Noto Serif CJK SC"
      font-size="${size * 0.12}" text-anchor="middle">
      <circle cx="${middle}" cy="${middle}" r="${middle - size * 0.02}" fill="none" stroke="#d8262c"
        stroke-width="${size * 0.025}"/>
      <polygon points="${star(middle, size * 0.15)}"/>${around}
    </g>${worn}</svg>`;
}

function star(middle: number, radius: number): string {
  return Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 === 0 ? radius : radius * 0.4;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return `${(middle + r * Math.cos(angle)).toFixed(1)},${(middle + r * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}
