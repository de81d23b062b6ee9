import type { Grey } from '../../../src/readers/scan/pixels/image.ts';
import type { Random } from '../../fixtures/random.ts';
import { mapGrey } from '../bridge.ts';
import { speckled } from './bilevel.ts';
import { softened } from './geometry.ts';

/** How hard a copier tells ink from paper, in parts of the usual contrast. */
const HARD = 3.2;

/**
 * A photocopy of a photocopy: each pass blurs and makes contrasts harder. Strokes grow bold where the copier was set to
 * dark (`level` high), and thin where it was set to light; each pass leaves its dust.
 */
export async function copied(page: Grey, passes: number, level: number, draw: Random): Promise<Grey> {
  let copy = page;
  for (let pass = 0; pass < passes; pass++) {
    const soft = await softened(copy, 1.1);
    copy = speckled(
      mapGrey(soft, (old) => 128 + HARD * (old - level)),
      25,
      draw,
    );
  }
  return copy;
}
