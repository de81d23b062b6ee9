import { expect, test } from 'vitest';
import { layOut } from '../../src/layout/document.ts';
import type { Piece, Rule } from '../../src/layout/page.ts';
import { grid, horizontal, page, paragraphsOf, shown, tablesOf, vertical, write } from './support.ts';

const columns = [50, 150, 250, 350];

/** A page with a grid of three columns and some rows of texts; the rows are 30 points high. */
function sheet(number: number, rows: readonly (readonly string[])[], top: number, extra: readonly Piece[] = []) {
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => top + 30 * i);
  const pieces = rows.flatMap((row, i) =>
    row.flatMap((text, j) => write(text, (columns[j] ?? 0) + 3, top + 30 * i + 8)),
  );
  return page([...pieces, ...extra], grid(columns, ys), { number });
}

test('a table goes on over the next page', () => {
  const first = sheet(
    1,
    [
      ['一', '甲', '1'],
      ['二', '乙', '2'],
    ],
    700,
  );
  const second = sheet(2, [['三', '丙', '3']], 50);
  const tables = tablesOf(first, second);
  expect(tables.map((table) => table.rowCount)).toEqual([3]);
  expect(tables[0]?.cells.at(-1)?.places[0]?.page).toBe(2);
});

test('a header repeated on the next page is dropped', () => {
  const header = ['指标', '目标值', '完成值'];
  const tables = tablesOf(sheet(1, [header, ['数量', '5', '6']], 700), sheet(2, [header, ['质量', '7', '8']], 50));
  expect(shown(tables[0])).toEqual([
    '0,0 指标',
    '0,1 目标值',
    '0,2 完成值',
    '1,0 数量',
    '1,1 5',
    '1,2 6',
    '2,0 质量',
    '2,1 7',
    '2,2 8',
  ]);
});

test('a row cut in the middle of a cell is one row with two places', () => {
  const wide = [50, 150, 250];
  const first = page(
    [...write('项目概况', 53, 708), ...write('开展专项检查行动并', 153, 708)],
    grid(wide, [700, 730]),
    { number: 1 },
  );
  const second = page(write('落实整改。', 153, 58), grid(wide, [50, 80]), { number: 2 });
  const [table] = tablesOf(first, second);
  expect(shown(table)).toEqual(['0,0 项目概况', '0,1 开展专项检查行动并落实整改。']);
  expect(table?.cells[1]?.places.map((place) => place.page)).toEqual([1, 2]);
});

test('rows that end with the page stay apart although a line is full', () => {
  const first = sheet(1, [['数量指标', '完成检查十次以上', '10']], 700);
  const second = sheet(2, [['质量指标', '合格率', '20']], 50);
  expect(tablesOf(first, second)[0]?.rowCount).toBe(2);
});

test('a cell merged over rows goes on over the page', () => {
  const rules = (top: number): Rule[] => [
    ...grid([50, 350], [top, top + 60]),
    vertical(150, top, top + 60),
    vertical(250, top, top + 60),
    horizontal(top + 30, 150, 350),
  ];
  const texts = (top: number, label: string, names: readonly string[]): Piece[] => [
    ...write(label, 53, top + 20),
    ...names.flatMap((name, i) => [...write(name, 153, top + 8 + 30 * i), ...write(`${i}`, 253, top + 8 + 30 * i)]),
  ];
  const first = page(texts(700, '产出指标', ['数量', '质量']), rules(700), { number: 1 });
  const second = page(texts(50, '', ['时效', '成本']), rules(50), { number: 2 });
  expect(shown(tablesOf(first, second)[0])[0]).toBe('0,0+4x1 产出指标');
});

test('page numbers and running titles part no table and become no paragraphs', () => {
  const furniture = (number: number): Piece[] => [
    ...write('某市财政局自评材料', 200, 20),
    ...write(`- ${number} -`, 280, 815),
  ];
  const first = sheet(
    1,
    [
      ['一', '甲', '1'],
      ['二', '乙', '2'],
    ],
    700,
    furniture(1),
  );
  const second = sheet(
    2,
    [
      ['三', '丙', '3'],
      ['四', '丁', '4'],
    ],
    50,
    furniture(2),
  );
  const layout = layOut([first, second]);
  expect(layout.blocks.length).toBe(1);
  expect(paragraphsOf(layout)).toEqual([]);
});

test('a title between two tables keeps them apart', () => {
  const title = write('项目支出绩效自评表', 150, 50, 18);
  const first = sheet(1, [['项目名称', '甲', '1']], 100, title);
  const second = sheet(2, [['项目名称', '乙', '2']], 100, title);
  expect(tablesOf(first, second).length).toBe(2);
});

test('a small title that stands above each of several forms is no running title', () => {
  const title = write('绩效自评表', 150, 50);
  const rows = (name: string) => [
    ['项目名称', name, '1'],
    ['总分', '', '2'],
  ];
  const layout = layOut([sheet(1, rows('甲'), 100, title), sheet(2, rows('乙'), 100, title)]);
  expect(paragraphsOf(layout)).toEqual(['绩效自评表', '绩效自评表']);
});

test('pages whose margins are mirrored still make one table', () => {
  const first = sheet(
    1,
    [
      ['一', '甲', '1'],
      ['二', '乙', '2'],
    ],
    700,
  );
  const shifted = columns.map((x) => x + 20);
  const second = page(
    ['三', '丙', '3'].flatMap((text, i) => write(text, (shifted[i] ?? 0) + 3, 58)),
    grid(shifted, [50, 80]),
    { number: 2 },
  );
  expect(tablesOf(first, second).map((table) => [table.rowCount, table.columnCount])).toEqual([[3, 3]]);
});

/** A sheet as a recogniser gives it. */
function recognised(...given: Parameters<typeof sheet>) {
  const drawn = sheet(...given);
  return { ...drawn, pieces: drawn.pieces.map((piece) => ({ ...piece, confidence: 0.9 })) };
}

test('a running title that was misread on one of two scanned pages parts no table', () => {
  const title = (text: string) => write(text, 53, 20);
  const layout = layOut([
    recognised(1, [['一', '甲', '1']], 700, title('某市博物馆年度自评材料')),
    recognised(2, [['二', '乙', '2']], 50, title('市博物馆年废自评材料')),
  ]);
  expect(paragraphsOf(layout)).toEqual([]);
  expect(layout.blocks.map((block) => block.kind)).toEqual(['table']);
});

test('a header repeated on the next scanned page is dropped, though a cell of it was misread', () => {
  const first = recognised(
    1,
    [
      ['二级指标', '目标值', '完成值'],
      ['数量', '5', '6'],
    ],
    700,
  );
  const second = recognised(
    2,
    [
      ['及指标', '目标值', '完成值'],
      ['质量', '7', '8'],
    ],
    50,
  );
  expect(tablesOf(first, second)[0]?.cells.map(({ text }) => text)).not.toContain('及指标');
});

test('a row much like another one is no repeated header where it was not recognised', () => {
  const first = sheet(
    1,
    [
      ['二级指标', '目标值', '完成值'],
      ['数量', '5', '6'],
    ],
    700,
  );
  const second = sheet(
    2,
    [
      ['三级指标', '目标值', '完成值'],
      ['质量', '7', '8'],
    ],
    50,
  );
  expect(tablesOf(first, second)[0]?.rowCount).toBe(4);
});

test('a scanned table whose outer line was lost on the next page goes on', () => {
  const first = recognised(1, [['一', '甲', '1']], 700);
  const second = recognised(2, [['二', '乙', '2']], 70);
  const moved = (at: number) => (at === 50 ? 60 : at);
  const narrower = {
    ...second,
    rules: second.rules.map((rule) => ({ ...rule, at: moved(rule.at), from: moved(rule.from) })),
  };
  expect(tablesOf(first, narrower).map((table) => [table.rowCount, table.columnCount])).toEqual([[2, 3]]);
});
