import type { FormDefinition } from '../model/definition.ts';
import type { FormRegion } from '../model/document.ts';

const YEAR = /(?<!\d)(20\d{2})\s*年/u;
/** So many rows of the first table may tell the year. */
const MOST_ROWS = 3;

/** The year that the title, the lines around it or the first rows of a form name. */
export function yearOf({ title, blocks }: FormRegion): number | undefined {
  const tableAt = blocks.findIndex(({ kind }) => kind === 'table');
  const above = blocks.slice(0, tableAt + 1).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    return block.cells.filter(({ row }) => row < MOST_ROWS).map(({ text }) => text);
  });
  for (const text of [title?.text ?? '', ...above]) {
    const year = YEAR.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** Whether a definition is of forms of a year. */
export const covers = ({ years: { from, to } }: FormDefinition, year: number): boolean =>
  (from === undefined || from <= year) && (to === undefined || year <= to);
