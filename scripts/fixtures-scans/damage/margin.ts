import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { toGrey, toSharp } from '../bridge.ts';

/** What a punch and a stapler leave at the left margin: two holes as dark as the scanner's lid, and a staple with its shadow. */
export function punched(page: Grey, dpi: number, draw: Random): Promise<Grey> {
  const mm = dpi / 25.4;
  const x = (8 + draw.below(50) / 10) * mm;
  const holes = [-40, 40].map((off) => `<circle cx="${x}" cy="${page.height / 2 + off * mm}" r="${3 * mm}"/>`);
  const at = `translate(${(6 + draw.below(5)) * mm} ${(8 + draw.below(6)) * mm}) rotate(${-30 - draw.below(30)})`;
  const staple = `<g transform="${at}"><rect width="${12 * mm}" height="${1.6 * mm}" fill="#bbb"/><rect width="${12 * mm}" height="${0.6 * mm}" fill="#444"/></g>`;
  return drawnOver(page, `<g fill="#1c1c1c">${holes.join('')}</g>${staple}`);
}

/** A corner that was folded over when the page went through: the lid shows in its place, and the fold is a line. */
export function foldedCorner(page: Grey, dpi: number): Promise<Grey> {
  const size = (16 / 25.4) * dpi;
  const { width } = page;
  const corner = `<polygon points="${width - size},0 ${width},0 ${width},${size * 0.8}" fill="#303030"/>`;
  const back = `<polygon points="${width - size},0 ${width},${size * 0.8} ${width - size * 0.8},${size * 0.7}" fill="#e4e4e4" stroke="#888"/>`;
  return drawnOver(page, corner + back);
}

function drawnOver(page: Grey, shapes: string): Promise<Grey> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${page.width}" height="${page.height}">${shapes}</svg>`;
  return toGrey(toSharp(page).composite([{ input: Buffer.from(svg) }]));
}
