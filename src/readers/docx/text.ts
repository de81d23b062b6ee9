import type { RawBlock, Sight } from './raw.ts';

/** A line broken by hand inside a paragraph. */
export const LINE_BREAK = '\v';

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
/** A number cut at its point or at a separator of thousands. */
const BROKEN_NUMBER = /(?<=\d(?:\.|,(?=\v\d{3}(?!\d))))\v(?=\d)/gu;

/** White space as a cell holds it: one space at most, a `\n` where a line or paragraph ends, none at the edges. */
export function clean(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(BROKEN_NUMBER, '')
    .split(/[\n\v]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What someone sees of paragraphs, tables left out. */
export function textSeen(blocks: readonly RawBlock[], by: Exclude<Sight, 'both'>): string {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    return [block.pieces.map(({ text, sight }) => (sight === 'both' || sight === by ? text : '')).join('')];
  });
  return clean(lines.join('\n'));
}

/** All that a person sees of blocks, cells of tables included. */
export function allText(blocks: readonly RawBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return textSeen([block], 'shown');
      return block.rows.map((row) => row.cells.map((cell) => allText(cell.blocks)).join('\t')).join('\n');
    })
    .join('\n');
}
