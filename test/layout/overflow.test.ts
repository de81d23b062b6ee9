import { expect, test } from 'vitest';
import { layOut } from '../../src/layout/document.ts';
import { grid, page, paragraphsOf, shown, tablesOf, write } from './support.ts';

test('a line that runs over the last line of a table belongs to the cell above it', () => {
  const texts = [...write('电话', 53, 108), ...write('0300-', 153, 108), ...write('5551234', 153, 119)];
  const layout = layOut([page(texts, grid([50, 150, 250], [100, 120]))]);
  expect(layout.blocks.map((block) => (block.kind === 'table' ? shown(block) : block.text))).toEqual([
    ['0,0 电话', '0,1 0300-5551234'],
  ]);
});

test('a note below a table is no part of its last cell', () => {
  const texts = [...write('一', 53, 105), ...write('二', 153, 105), ...write('注', 153, 124)];
  expect(paragraphsOf(layOut([page(texts, grid([50, 150, 250], [100, 120]))]))).toEqual(['注']);
});

test('a line that begins above its cell goes on with the text of the cell above', () => {
  const lines = ['按照方案完成检查', '十二次并落实整改', '全部到位。'];
  const texts = [...write('一', 53, 104), ...lines.flatMap((line, i) => write(line, 153, 104 + 12 * i))];
  const [table] = tablesOf(page([...texts, ...write('二', 53, 132)], grid([50, 150, 240], [100, 129, 149])));
  expect(shown(table)).toEqual(['0,0 一', '0,1 按照方案完成检查十二次并落实整改全部到位。', '1,0 二', '1,1 ']);
});
