import { height, width } from '../model/geometry.ts';
import type { Piece } from './page.ts';
import { isWide } from './script.ts';

const FEWEST = 3;

/**
 * Recognises vertical writing whose characters stand upright, each painted below the one before, and gives it its
 * direction. A single column is left as lines of one character, which join without spaces; only several columns need
 * another order than lines have. Pieces come as painted.
 */
export function withVertical(pieces: readonly Piece[]): readonly Piece[] {
  const upright = pieces.filter((piece) => piece.direction === 'right' && piece.text.trim() !== '');
  const steps = upright.slice(1).map((piece, i) => stepBetween(upright[i], piece));
  const down = steps.filter((step) => step === 'down').length;
  const isOneColumn = down === steps.length;
  if (down < FEWEST - 1 || isOneColumn || steps.includes('right') || !upright.every((piece) => isWide(piece.text)))
    return pieces;
  return pieces.map((piece) => (piece.direction === 'right' ? { ...piece, direction: 'down' } : piece));
}

function stepBetween(from: Piece | undefined, to: Piece): 'down' | 'right' | undefined {
  if (!from) return undefined;
  const [dx, dy] = [to.box.x0 - from.box.x0, to.box.y0 - from.box.y0];
  const size = height(from.box);
  if (Math.abs(dx) < 0.3 * size && dy > 0.5 * size && dy < 2.5 * size) return 'down';
  return Math.abs(dy) < 0.3 * size && dx > 0 && dx < width(from.box) + 2 * size ? 'right' : undefined;
}
