import { expect, test } from 'vitest';
import { grid, horizontal, page, shown, tablesOf, vertical, write } from './support.ts';

const labels = [...write('一', 60, 105), ...write('二', 160, 105), ...write('三', 60, 135), ...write('四', 160, 135)];

test('lines that cross make cells', () => {
  const [table] = tablesOf(page(labels, grid([50, 150, 250], [100, 130, 160])));
  expect(shown(table)).toEqual(['0,0 一', '0,1 二', '1,0 三', '1,1 四']);
});

test('a missing line between two cells merges them', () => {
  const rules = [...grid([50, 250], [100, 130, 160]), vertical(150, 130, 160)];
  const [table] = tablesOf(page(labels, rules));
  expect(shown(table)).toEqual(['0,0+1x2 一 二', '1,0 三', '1,1 四']);
});

test('a cell merged over rows stands beside its rows', () => {
  const rules = [...grid([50, 150, 250], [100, 160]), horizontal(130, 150, 250)];
  const [table] = tablesOf(page(labels, rules));
  expect(shown(table)).toEqual(['0,0+2x1 一\n三', '0,1 二', '1,1 四']);
});

test('a table without an outer border ends where its lines end', () => {
  const rules = [horizontal(130, 50, 250), vertical(150, 100, 160)];
  const [table] = tablesOf(page(labels, rules));
  expect(shown(table)).toEqual(['0,0 一', '0,1 二', '1,0 三', '1,1 四']);
});

test('gaps where lines should meet and slightly shifted pieces do not open cells', () => {
  const rules = [
    horizontal(100, 52, 148),
    horizontal(100.8, 152, 248),
    horizontal(130, 52, 248),
    horizontal(160, 52, 248),
    vertical(50, 102, 158),
    vertical(150, 102, 128),
    vertical(150.9, 132, 158),
    vertical(250, 102, 158),
  ];
  const [table] = tablesOf(page(labels, rules));
  expect(shown(table)).toEqual(['0,0 一', '0,1 二', '1,0 三', '1,1 四']);
});

test('a piece of a line that is missing makes the cells there doubtful, and the rest stays sure', () => {
  const rules = [
    ...grid([50, 150, 250], [100, 160, 190]).filter((rule) => rule.axis === 'horizontal' || rule.at !== 150),
    horizontal(130, 150, 250),
    vertical(150, 100, 130),
    vertical(150, 160, 190),
  ];
  const [table] = tablesOf(page([...labels, ...write('五', 60, 165), ...write('六', 160, 165)], rules));
  expect(table?.cells.filter((cell) => cell.trust === 'doubtful').map((cell) => cell.row)).not.toContain(2);
  expect(table?.cells.some((cell) => cell.trust === 'doubtful')).toBe(true);
});

test('a rectangle around text is no table', () => {
  expect(tablesOf(page(labels, grid([50, 250], [100, 160])))).toEqual([]);
});

test('an underline inside a cell does not part it', () => {
  const rules = [...grid([50, 150, 250], [100, 130, 160]), horizontal(116, 60, 70)];
  const [table] = tablesOf(page(labels, rules));
  expect(shown(table)).toEqual(['0,0 一', '0,1 二', '1,0 三', '1,1 四']);
});

test('areas with a background stand for cells where there are no lines', () => {
  const area = (x0: number, y0: number) => ({ x0, y0, x1: x0 + 98, y1: y0 + 28 });
  const fills = [area(50, 100), area(150, 100), area(50, 130), area(150, 130)];
  const [table] = tablesOf(page(labels, [], { fills }));
  expect(shown(table)).toEqual(['0,0 一', '0,1 二', '1,0 三', '1,1 四']);
});

test('columns of words without any lines make a table whose cells are doubtful', () => {
  const rows = [100, 120, 140, 160].flatMap((y, i) => [
    ...write('指标', 60, y),
    ...write(`${i}0`, 160, y),
    ...write('完成', 260, y),
  ]);
  const [table] = tablesOf(page(rows, []));
  expect(table?.grid).toBe('aligned');
  expect(table?.rowCount).toBe(4);
  expect(table?.columnCount).toBe(3);
  expect(table?.cells.every((cell) => cell.trust === 'doubtful')).toBe(true);
});

test('a line of labels and values without lines stays a paragraph', () => {
  const pieces = [...write('负责人：', 60, 100), ...write('经办人：', 200, 100), ...write('联系电话：', 340, 100)];
  expect(tablesOf(page(pieces, []))).toEqual([]);
});

test('a cell keeps the page and the box that it stands in', () => {
  const [table] = tablesOf(page(labels, grid([50, 150, 250], [100, 130, 160])));
  expect(table?.cells[1]?.places).toEqual([{ page: 1, box: { x0: 150, y0: 100, x1: 250, y1: 130 } }]);
});
