import { SaxesParser } from 'saxes';

/** An XML text cut at the borders of some elements: `head` + `pieces` + `tail` is the whole. */
export interface Slices {
  readonly head: string;
  /** One for each element, with the white space before it. */
  readonly pieces: readonly string[];
  readonly tail: string;
}

/** Cuts a well-formed XML text at its elements of one depth; the root's is 1. */
export function slice(text: string, depth: number): Slices {
  const borders: number[] = [];
  const parser = new SaxesParser({ position: true });
  let open = 0;
  parser.on('opentag', () => {
    open += 1;
    if (open === depth && borders.length === 0) borders.push(text.lastIndexOf('<', parser.position - 1));
  });
  parser.on('closetag', () => {
    if (open === depth) borders.push(parser.position);
    open -= 1;
  });
  parser.write(text).close();
  const start = borders[0] ?? text.length;
  const end = borders.at(-1) ?? text.length;
  const pieces = borders.slice(1).map((border, index) => text.slice(borders[index], border));
  return { head: text.slice(0, start), pieces, tail: text.slice(end) };
}
