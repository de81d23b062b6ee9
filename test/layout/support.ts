import { type DocumentLayout, layOut } from '../../src/layout/document.ts';
import type { LayoutPage, Piece, Rule } from '../../src/layout/page.ts';
import type { Table } from '../../src/model/document.ts';

const SIZE = 10;

/** A line of text as glyphs of 10 points: ideographs square, others half as wide. x and y are its top left corner. */
export function write(text: string, x: number, y: number, size = SIZE): Piece[] {
  let left = x;
  return Array.from(text, (character): Piece => {
    const width = (character.charCodeAt(0) < 127 ? 0.5 : 1) * size;
    const box = { x0: left, y0: y, x1: left + width, y1: y + size };
    left += width;
    return { text: character, box, direction: 'right' };
  });
}

export const horizontal = (at: number, from: number, to: number): Rule => ({ axis: 'horizontal', at, from, to });
export const vertical = (at: number, from: number, to: number): Rule => ({ axis: 'vertical', at, from, to });

/** All lines of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): Rule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...xs.map((x) => vertical(x, top, bottom)), ...ys.map((y) => horizontal(y, left, right))];
}

export function page(pieces: readonly Piece[], rules: readonly Rule[], more: Partial<LayoutPage> = {}): LayoutPage {
  return { number: 1, width: 595, height: 842, pieces, rules, fills: [], ...more };
}

export function tablesOf(...pages: readonly LayoutPage[]): Table[] {
  return layOut(pages).blocks.filter((block): block is Table => block.kind === 'table');
}

export function paragraphsOf(layout: DocumentLayout): string[] {
  return layout.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** Cells as `row,column+rows×columns text`, short for comparing. */
export function shown(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text }) => {
    const span = rowSpan * columnSpan > 1 ? `+${rowSpan}x${columnSpan}` : '';
    return `${row},${column}${span} ${text}`;
  });
}
