import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Table } from '../../../src/model/document.ts';
import { shown } from '../../layout/support.ts';
import { readPdf } from './support/read.ts';

const root = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf');
const expected = z.object({ tables: z.array(z.array(z.string())) });

test.each(readdirSync(root))('fixture %s gives its tables', async (id) => {
  const bytes = readFileSync(path.join(root, id, 'chromium.pdf'));
  const document = await readPdf(new Uint8Array(bytes));
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  const truth = expected.parse(JSON.parse(readFileSync(path.join(root, id, 'expected.json'), 'utf8')));
  expect(tables.map(shown)).toEqual(truth.tables);
});
