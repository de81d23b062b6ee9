/** A rectangle in points (1/72 inch) from the top left corner of its page; x1 ≥ x0, y1 ≥ y0. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const width = (box: Box): number => box.x1 - box.x0;
export const height = (box: Box): number => box.y1 - box.y0;

/** The smallest box around all of the given ones; undefined for none. */
export function enclose(boxes: Iterable<Box>): Box | undefined {
  let all: Box | undefined;
  for (const box of boxes) {
    all = all
      ? {
          x0: Math.min(all.x0, box.x0),
          y0: Math.min(all.y0, box.y0),
          x1: Math.max(all.x1, box.x1),
          y1: Math.max(all.y1, box.y1),
        }
      : box;
  }
  return all;
}
