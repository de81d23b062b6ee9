import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Table } from '../../../src/model/document.ts';
import { shown } from '../../layout/support.ts';
import { readPdf } from './support/read.ts';

const root = path.join(import.meta.dirname, '..', '..', '..', 'fixtures', 'pdf');
const expected = z.object({
  tables: z.array(z.array(z.string())),
  /** Set where every cell must be marked as less sure. */
  unsure: z.literal(true).optional(),
  password: z.string().optional(),
});

test.each(readdirSync(root))('fixture %s gives its tables', async (id) => {
  const folder = path.join(root, id);
  const truth = expected.parse(JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')));
  const file = readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '';
  const document = await readPdf(new Uint8Array(readFileSync(path.join(folder, file))), truth.password);
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  expect(tables.map(shown)).toEqual(truth.tables);
  const trusts = tables.flatMap((table) => table.cells.map((cell) => cell.trust));
  if (truth.unsure) expect(new Set(trusts)).toEqual(new Set(['doubtful']));
});
