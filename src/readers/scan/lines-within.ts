import type { Box } from '../../model/geometry.ts';
import type { Place } from '../../model/place.ts';
import type { ScannedPage } from './page.ts';
import type { ReadLine } from './read-lines.ts';

/** The lines of text that stand at some places, given on the pages made straight. */
export function linesWithin(places: readonly Place[], pages: readonly ScannedPage[]): ReadLine[] {
  return places.flatMap(({ page, box }) => {
    const scanned = pages.find(({ layout }) => layout.number === page);
    return box && scanned ? scanned.lines.filter((line) => contains(box, line.box)) : [];
  });
}

function contains(box: Box, line: Box): boolean {
  const [x, y] = [(line.x0 + line.x1) / 2, (line.y0 + line.y1) / 2];
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
