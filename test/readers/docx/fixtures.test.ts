import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outline, readBytes } from './build.ts';

const root = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'docx');

describe('fixtures/docx', () => {
  it.each(readdirSync(root))('%s', async (id) => {
    const document = await readBytes(readFileSync(join(root, id, 'input.docx')));
    const cells = document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []));
    expect({
      blocks: outline(document),
      notes: document.notes.map(({ code }) => code),
      readOnce: cells.filter(({ trust }) => trust === 'read').map(({ text }) => text),
    }).toEqual(JSON.parse(readFileSync(join(root, id, 'expected.json'), 'utf8')));
    expect(cells.filter(({ trust }) => trust === 'doubtful')).toEqual([]);
  });
});
