import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../../src/model/document.ts';
import { writePdf } from './support/pdf-writer.ts';
import { type PrintStyle, printTable } from './support/print-table.ts';
import { plannedTable } from './support/random-table.ts';
import { readPdf } from './support/read.ts';

const style: fc.Arbitrary<PrintStyle> = fc.record({
  fontSize: fc.constantFrom(8, 9, 10.5, 12),
  padding: fc.constantFrom(1.5, 3, 5),
  lines: fc.constantFrom<PrintStyle['lines']>('stroke', 'fill', 'cells', 'dashed', 'double'),
  valign: fc.constantFrom<PrintStyle['valign']>('top', 'middle'),
  closed: fc.boolean(),
  outerBorder: fc.boolean(),
});

/** `HESHU_TABLES` draws more of them. */
const TABLES = Number(process.env.HESHU_TABLES ?? 40);

test('a table that is printed and read again has the same grid and the same texts', {
  timeout: 60_000 + 2_000 * TABLES,
}, async () => {
  await fc.assert(
    fc.asyncProperty(plannedTable, style, async (planned, how) => {
      const document = await readPdf(writePdf(printTable(planned, how)));
      const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
      const cells = tables.flatMap((table) => table.cells).map(shapeOf);
      expect(cells).toEqual(planned.cells.map(shapeOf));
    }),
    { numRuns: TABLES, endOnFailure: true },
  );
});

interface Shape {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Paragraphs are compared elsewhere: a short one in a narrow cell shows no end. */
function shapeOf({ row, column, rowSpan, columnSpan, text }: Shape): Shape {
  return { row, column, rowSpan, columnSpan, text: text.replaceAll('\n', '') };
}
