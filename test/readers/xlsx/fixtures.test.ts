import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { readBytes } from '../docx/build.ts';
import { readWorkbook } from './build.ts';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures');

const texts = (document: SourceDocument): string[] =>
  document.blocks
    .flatMap((block) => (block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text]))
    .filter((text) => text !== '');

describe('fixtures/xlsx', () => {
  it.each(readdirSync(join(fixtures, 'xlsx')))(
    '%s holds the same texts as the Word document of the same form',
    async (id) => {
      const workbook = await readWorkbook(readFileSync(join(fixtures, 'xlsx', id, 'libreoffice.xlsx')));
      const document = await readBytes(readFileSync(join(fixtures, 'cases', id, 'docx-js.docx')));
      expect(texts(workbook)).toEqual(texts(document));
    },
  );
});
