import { slice } from '../xml/slice.ts';

/** Tags that mammoth reads at once: it takes about 2 kB of memory for each. */
const MOST_TAGS = 100_000;
/** How often that may be done: each time takes it about a second. */
const MOST_PARTS = 4;
const TABLE = /<(?:\w+:)?tbl[\s>]/u;
/** Document, body, and what stands in it. */
const BLOCK_DEPTH = 3;

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

/** Whether mammoth can read a main part as a whole. */
export const fitsAtOnce = (text: string): boolean => countTags(text) <= MOST_TAGS;

/** Neighbouring pieces together, as many as may be; undefined where one alone is too much. */
function group(pieces: readonly string[], most: number): string[] | undefined {
  const groups: string[] = [];
  let left = 0;
  for (const piece of pieces) {
    const tags = countTags(piece);
    if (tags > most) return undefined;
    if (tags > left) {
      groups.push('');
      left = most;
    }
    groups.push(`${groups.pop() ?? ''}${piece}`);
    left -= tags;
  }
  return groups;
}

/**
 * A main part as several with some of its tables each, so that none is more than mammoth can read within its memory;
 * undefined where that cannot be. A small one stays whole.
 */
export function splitDocument(text: string, most: number = MOST_TAGS): string[] | undefined {
  if (!TABLE.test(text)) return [];
  if (countTags(text) <= most) return [text];
  const { head, pieces, tail } = slice(text, BLOCK_DEPTH);
  const groups = group(
    pieces.filter((piece) => TABLE.test(piece)),
    most,
  );
  return groups && groups.length <= MOST_PARTS ? groups.map((blocks) => head + blocks + tail) : undefined;
}
