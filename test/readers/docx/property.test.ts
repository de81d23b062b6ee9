import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOES_ON, outline, p, readBody, START, span, tbl, tc } from './build.ts';

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Cells that cover a grid without overlap: each grows right and down from its corner as far as there is room. */
function cover(
  rows: number,
  columns: number,
  wishes: readonly (readonly [number, number])[],
  texts: readonly string[],
) {
  const taken = new Set<string>();
  const areas: Area[] = [];
  const isFree = (row: number, column: number) => row < rows && column < columns && !taken.has(`${row},${column}`);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue;
      const [down, right] = wishes[areas.length % wishes.length] ?? [1, 1];
      let columnSpan = 1;
      while (columnSpan < right && isFree(row, column + columnSpan)) columnSpan += 1;
      let rowSpan = 1;
      while (rowSpan < down && row + rowSpan < rows) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r},${c}`);
      }
      areas.push({ row, column, rowSpan, columnSpan, text: texts[areas.length % texts.length] ?? '' });
    }
  }
  return areas;
}

function cellXml(area: Area, row: number): string {
  const merge = area.rowSpan === 1 ? '' : area.row === row ? START : GOES_ON;
  const content =
    area.row === row
      ? area.text
          .split('\n')
          .map((line) => p(line))
          .join('')
      : p('');
  return tc(content, span(area.columnSpan) + merge);
}

function tableXml(areas: readonly Area[], rows: number): string {
  const row = (at: number) => {
    const cells = areas.filter((area) => area.row <= at && at < area.row + area.rowSpan);
    cells.sort((one, other) => one.column - other.column);
    return `<w:tr>${cells.map((area) => cellXml(area, at)).join('')}</w:tr>`;
  };
  return tbl(...Array.from({ length: rows }, (_, at) => row(at)));
}

const text = fc.constantFrom('', '项目名称', '6.00', '≥95%', '第一段\n第二段', '项 目', '100%', '—', '☑是 □否');

describe('any table that a DOCX can state', () => {
  it('is read with the same grid and texts, and confirmed cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 9,
        }),
        fc.array(text, { minLength: 1, maxLength: 9 }),
        async (rows, columns, wishes, texts) => {
          const areas = cover(rows, columns, wishes, ['甲', ...texts]);
          const document = await readBody(tableXml(areas, rows));
          expect(outline(document)).toEqual([
            areas.map((area) => `${area.row},${area.column} ${area.rowSpan}×${area.columnSpan} ${area.text}`),
          ]);
          const [table] = document.blocks;
          expect(table?.kind === 'table' && table.cells.every(({ trust }) => trust === 'confirmed')).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});
