import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from '../../../src/model/document.ts';
import { Fault } from '../../../src/model/fault.ts';
import { readHtml } from '../../../src/readers/html/tables.ts';

const tablesIn = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table');

/** The only table of an HTML text, as `row,column×rows,columns text`. */
function cellsIn(html: string): string[] {
  const [table] = tablesIn(readHtml(html));
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text }) => `${row},${column}×${rowSpan},${columnSpan} ${text}`,
  );
}

const textsIn = (html: string): string[] => cellsIn(html).map((cell) => cell.replace(/^\S+ /u, ''));

describe('readHtml', () => {
  it('puts cells beside those that reach in from above', () => {
    const html = '<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>';
    expect(cellsIn(html)).toEqual(['0,0×2,1 a', '0,1×1,2 b', '1,1×1,1 c', '1,2×1,1 d']);
  });

  it('keeps blank cells', () => {
    expect(textsIn('<table><tr><td>a</td><td></td><td>b</td></tr></table>')).toEqual(['a', '', 'b']);
  });

  it.each([
    '<!-- 9 -->25',
    '<script>9</script>25',
    '<span style="color:red; display: none">9</span>25',
    '<i style="visibility:hidden">9</i>25',
    '<span hidden>9<b>9</b></span>25',
    '<span style="display:none">9<br>9<img src=a></span>25',
  ])('reads what a browser shows of %s', (cell) => {
    expect(textsIn(`<table><tr><td>${cell}</td></tr></table>`)).toEqual(['25']);
  });

  it('gives a hidden cell no place in the grid', () => {
    expect(cellsIn('<table><tr><td>a</td><td style="display:none">b</td><td>c</td></tr></table>')).toEqual([
      '0,0×1,1 a',
      '0,1×1,1 c',
    ]);
  });

  it('reads fields that were filled in on the page', () => {
    const fields = '<input value="25"><input type="hidden" value="9"><select><option>优<option selected>良</select>';
    expect(textsIn(`<table><tr><td>${fields}</td></tr></table>`)).toEqual(['25良']);
  });

  it('keeps paragraphs of a cell apart and joins the parts of a word', () => {
    expect(textsIn('<table><tr><td><p>一</p><p>二</p></td><td>1<b>2</b><wbr>3</td></tr></table>')).toEqual([
      '一\n二',
      '123',
    ]);
  });

  it('gives a nested table as a block of its own before the outer one', () => {
    const [inner, outer] = tablesIn(readHtml('<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>'));
    expect([inner?.cells[0]?.text, outer?.cells[0]?.text]).toEqual(['b', 'a']);
  });

  it('reads lines outside tables as paragraphs in their order', () => {
    const blocks = readHtml('<h2>题目</h2>年度<br>单位<table><tr><td>a</td></tr></table><p>签字</p>');
    expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
      '题目',
      '年度',
      '单位',
      'table',
      '签字',
    ]);
  });

  it('refuses spans that claim more positions than a form can have', () => {
    const cells = '<td rowspan=1000 colspan=1000>a</td>'.repeat(2);
    expect(() => readHtml(`<table><tr>${cells}</tr></table>`)).toThrow(Fault);
  });

  it('never puts two cells on one position where spans fit', () => {
    const grid = fc.array(fc.array(fc.tuple(fc.constantFrom(1, 2), fc.constantFrom(1, 2)), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(grid, (rows) => {
        const cell = ([rowSpan, columnSpan]: readonly [number, number]) =>
          `<td rowspan=${rowSpan} colspan=${columnSpan}>x</td>`;
        const html = `<table>${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
        const [table] = tablesIn(readHtml(html));
        const starts = (table?.cells ?? []).map(({ row, column }) => `${row},${column}`);
        expect(starts).toHaveLength(rows.flat().length);
        expect(new Set(starts).size).toBe(starts.length);
      }),
    );
  });

  it('never throws anything but a fault', () => {
    const part = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '</td>',
      '<td rowspan=3>',
      'x',
      '<p>',
      '</tr>',
      '<',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        expect(Array.isArray(readHtml(parts.join('')))).toBe(true);
      }),
    );
  });
});
