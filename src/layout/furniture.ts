import { height } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';
import type { PageParts } from './parts.ts';

/** Share of a page's height at its top and bottom where page numbers and running titles stand. */
const MARGIN = 0.12;
const SAME_HEIGHT = 4;

const PAGE_NUMBER =
  /^[-—–·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})\s*页?\s*(?:[/,，、|]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–·•\s]*$|^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?$/i;

/** The lines of each page without page numbers, and without titles that had stood on an earlier page already. */
export function withoutFurniture(pages: readonly PageParts[]): PageParts[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(marginLines(page).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const shown = new Set<string>();
  return pages.map((page) => {
    const margin = new Set(marginLines(page));
    const lines = page.lines.filter((line) => {
      if (!margin.has(line)) return true;
      if (PAGE_NUMBER.test(line.text)) return false;
      const key = keyOf(line);
      const again = (seen.get(key) ?? 0) > 1 && shown.has(key);
      shown.add(key);
      return !again;
    });
    return { ...page, lines };
  });
}

/** Lines in the margin, beyond all tables, in no larger letters than the rest of the page. */
function marginLines({ page, tables, lines }: PageParts): TextLine[] {
  const top = Math.min(page.height * MARGIN, ...tables.map((table) => table.box.y0));
  const bottom = Math.max(page.height * (1 - MARGIN), ...tables.map((table) => table.box.y1));
  const usual = bodySize(page.pieces.map((piece) => height(piece.box)));
  return lines.filter((line) => (line.box.y1 <= top + 1 || line.box.y0 >= bottom - 1) && line.size <= 1.2 * usual);
}

function bodySize(sizes: readonly number[]): number {
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

function keyOf(line: TextLine): string {
  const text = line.text.replaceAll(/\d+/g, '#').replaceAll(/\s/g, '');
  return `${text}@${Math.round(line.box.y0 / SAME_HEIGHT)}`;
}
