import type { MarkupNode } from '../../model/markup.ts';
import { readMarkup as showMarkup } from '../html/markup.ts';
import { openZip } from '../zip/index.ts';
import { align } from './align.ts';
import { partnersOf } from './confirm.ts';
import { mainText, readParts } from './parts.ts';
import type { RawBlock } from './raw.ts';
import { cellsOf, comparable, readMarkup, type SecondTable } from './second.ts';
import { readStory } from './story.ts';
import { textSeen } from './text.ts';

const textOf = (node: MarkupNode): string =>
  typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textOf).join('');

const topParagraphs = (nodes: readonly MarkupNode[]): string[] =>
  nodes.flatMap((node) => (typeof node === 'string' || node.tag !== 'p' ? [] : [comparable(textOf(node))]));

/** The anchors of the paragraphs of the HTML that stand in no table, by their order. */
function paragraphAnchors(body: readonly RawBlock[], shown: readonly MarkupNode[]): Map<number, string> {
  const ours = body
    .filter((block) => block.kind === 'paragraph')
    .map((block) => ({ text: comparable(textSeen([block], 'mammoth')), anchor: block.anchor }))
    .filter(({ text }) => text !== '');
  const partners = align(
    ours.map(({ text }) => text),
    topParagraphs(shown),
  );
  return new Map(
    ours.flatMap(({ anchor }, index) => {
      const partner = partners[index];
      return partner === undefined ? [] : [[partner, anchor] as const];
    }),
  );
}

/** The anchors of the cells of the HTML, by their order. */
function cellAnchors(body: readonly RawBlock[], tables: readonly SecondTable[]): (string | undefined)[] {
  const partners = partnersOf(body, tables);
  return cellsOf(tables).map((cell) => partners.get(cell)?.anchor);
}

/** A document as mammoth lays it out, its cells and paragraphs with the places that the reader gives them; none where mammoth cannot read it. */
export async function previewMarkup(bytes: Uint8Array): Promise<readonly MarkupNode[]> {
  const parts = await readParts(await openZip(bytes));
  const { text, relationships } = await mainText(parts);
  // Where mammoth fails, the document's notes say so.
  const conversion = await readMarkup(text, relationships).catch(() => undefined);
  if (!conversion) return [];
  const { body } = await readStory(parts);
  const cells = cellAnchors(body, conversion.tables);
  const bare = showMarkup(conversion.html, { cell: () => undefined, paragraph: () => undefined });
  const paragraphs = paragraphAnchors(body, bare);
  return showMarkup(conversion.html, {
    cell: (number) => cells[number],
    paragraph: (number) => paragraphs.get(number),
  });
}
