import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Block, Paragraph } from '../../../src/model/document.ts';
import type { MarkupElement, MarkupNode } from '../../../src/model/markup.ts';
import { docxReader } from '../../../src/readers/docx/index.ts';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { markupPreview } from '../../../src/readers/preview.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

const elementsOf = (nodes: readonly MarkupNode[]): MarkupElement[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));

const textOf = (node: MarkupNode): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
const bare = (text: string): string => text.replace(/\s/gu, '');

/** The texts of cells and paragraphs by their place. */
const textsByAnchor = (blocks: readonly Block[]): Map<string | undefined, string> => {
  const parts = blocks.flatMap((block): readonly Pick<Paragraph, 'text' | 'places'>[] =>
    block.kind === 'table' ? block.cells : [block],
  );
  return new Map(parts.map(({ places: [place], text }) => [place?.anchor, bare(text)]));
};

describe('a Word document as mammoth lays it out', () => {
  test.each([
    'cases/v1-county-roads/wps.docx',
    'cases/v2-campus-network/docx-js.docx',
    'archive/2022年度/棠溪县人力资源局/返乡人员培训自评表.docx',
  ])('has each text of %s at the place where the reader has it', async (file) => {
    const bytes = new Uint8Array(await readFile(FIXTURES + file));
    const { blocks } = await docxReader.read({ path: file, bytes, mediaType: MEDIA.docx, options: {} });
    const read = textsByAnchor(blocks);
    const shown = elementsOf(await markupPreview(bytes, MEDIA.docx, {})).filter(({ anchor }) => anchor);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((element) => bare(textOf(element)) !== read.get(element.anchor)).map(textOf)).toEqual([]);
  });

  test('is nothing for other formats', async () => {
    expect(await markupPreview(new Uint8Array(), 'text/plain', {})).toEqual([]);
  });
});
