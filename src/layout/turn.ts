import type { Block } from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import type { Place } from '../model/place.ts';

/** How a page as it is shown is turned against the upright one that was read. */
export interface Turn {
  /** In radians, clockwise. */
  readonly angle: number;
  /** The size of the page as it is shown, in points. */
  readonly width: number;
  readonly height: number;
}

/** Where a box of the upright page stands on the page as it is shown. `size` is that of the upright page. */
export function asShown(box: Box, turn: Turn, size: { readonly width: number; readonly height: number }): Box {
  const [cos, sin] = [Math.cos(turn.angle), Math.sin(turn.angle)];
  const corners = [box.x0, box.x1].flatMap((x) =>
    [box.y0, box.y1].map((y) => {
      const [dx, dy] = [x - size.width / 2, y - size.height / 2];
      return [turn.width / 2 + cos * dx - sin * dy, turn.height / 2 + sin * dx + cos * dy] as const;
    }),
  );
  const round = (value: number): number => Math.round(value * 100) / 100;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return {
    x0: round(Math.min(...xs)),
    y0: round(Math.min(...ys)),
    x1: round(Math.max(...xs)),
    y1: round(Math.max(...ys)),
  };
}

/** A block with every place changed. */
export function withPlaces(block: Block, change: (place: Place) => Place): Block {
  if (block.kind === 'paragraph') return { ...block, places: block.places.map(change) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, places: cell.places.map(change) })) };
}
