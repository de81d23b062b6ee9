import { expect, test } from 'vitest';
import { layOut } from '../../src/layout/document.ts';
import type { Rule } from '../../src/layout/page.ts';
import { grid, horizontal, page, paragraphsOf, shown, tablesOf, vertical, write } from './support.ts';

/** The lines of a table of two columns without outer lines, in rows of 30 points. */
const openTable = (top: number, rows: number): Rule[] => [
  vertical(200, top, top + 30 * rows),
  ...Array.from({ length: rows - 1 }, (_, i) => horizontal(top + 30 * (i + 1), 50, 350)),
];
const row = (left: string, right: string, y: number) => [...write(left, 55, y), ...write(right, 205, y)];

test('the first row of a table without outer lines that is cut by the page end has only the lines beside it', () => {
  const first = page(
    [...write('标题', 150, 100, 18), ...row('数量指标', '按照方案完成检查十次以上并', 770)],
    [vertical(200, 760, 800)],
  );
  const second = page([...row('', '完成整改。', 55), ...row('质量指标', '合格', 85)], openTable(50, 2), { number: 2 });
  expect(shown(tablesOf(first, second)[0])).toEqual([
    '0,0 数量指标',
    '0,1 按照方案完成检查十次以上并完成整改。',
    '1,0 质量指标',
    '1,1 合格',
  ]);
});

test('texts on both sides of a line are no row where no table goes on before or after them', () => {
  const layout = layOut([page(row('甲', '乙', 770), [vertical(200, 760, 800)])]);
  expect(tablesOf(page(row('甲', '乙', 770), [vertical(200, 760, 800)]))).toEqual([]);
  expect(paragraphsOf(layout)).toEqual(['甲 乙']);
});

test('a tinted row at the end of a page begins the tinted table on the next page', () => {
  const tints = (top: number, rows: number) =>
    Array.from({ length: rows }, (_, i) =>
      [50, 200].map((x0) => ({ x0, x1: x0 + 149, y0: top + 30 * i, y1: top + 30 * i + 29 })),
    ).flat();
  const first = page(row('一', '甲', 770), [], { fills: tints(765, 1) });
  const second = page([...row('二', '乙', 55), ...row('三', '丙', 85)], [], { number: 2, fills: tints(50, 2) });
  const [table] = tablesOf(first, second);
  expect(shown(table)).toEqual(['0,0 一', '0,1 甲', '1,0 二', '1,1 乙', '2,0 三', '2,1 丙']);
  expect(table?.cells.slice(0, 2).map(({ trust }) => trust)).toEqual(['doubtful', 'doubtful']);
});

test('the rest of a cell that was printed on the next page without its lines goes back to it, in doubt', () => {
  const open = [...grid([50, 150, 250], [700, 730]), ...[50, 150, 250].map((x) => vertical(x, 730, 770))];
  const texts = [
    ...write('指标', 53, 708),
    ...write('说明', 153, 708),
    ...write('检查', 53, 738),
    ...write('按照方案开展专项检', 153, 738),
    ...write('查行动十二次，并且', 153, 752),
  ];
  const layout = layOut([page(texts, open), page(write('落实整改。', 153, 58), [], { number: 2 })]);
  const table = layout.blocks.find((block) => block.kind === 'table');
  expect(shown(table).at(-1)).toBe('1,1 按照方案开展专项检查行动十二次，并且落实整改。');
  expect(table?.cells.at(-1)?.trust).toBe('doubtful');
  expect(paragraphsOf(layout)).toEqual([]);
});

const alignedRow = (y: number, texts: readonly string[]) =>
  texts.flatMap((text, i) => (text === '' ? [] : write(text, [60, 200, 400][i] ?? 60, y)));
const alignedRows = (top: number, rows: readonly (readonly string[])[]) =>
  rows.flatMap((texts, i) => alignedRow(top + 25 * i, texts));
const GOALS = [
  ['指标', '目标值', '完成值'],
  ['检查次数', '12次', '14次'],
  ['合格率', '95%', '97.5%'],
] as const;

test('what stands alone at the top of a page is the rest of a cut row of a table without lines that goes on there', () => {
  const first = page(
    [...alignedRows(700, GOALS), ...alignedRow(775, ['组织实施情况', '按照方案完成检查十次并', '无'])],
    [],
  );
  const rest = write('完成整改，复查合格。', 200, 50);
  const second = page([...rest, ...alignedRows(85, [['整改率', '98%', '99%'], ...GOALS.slice(1)])], [], { number: 2 });
  const [table] = tablesOf(first, second);
  expect(shown(table)).toContain('3,1 按照方案完成检查十次并完成整改，复查合格。');
  expect(shown(table)).toContain('4,0 整改率');
});

test('what stands alone at the top of a page stays a text of its own where no table goes on', () => {
  const title = write('完成情况如下', 200, 50);
  const layout = layOut([page([...title, ...alignedRows(85, GOALS)], [])]);
  expect(paragraphsOf(layout)).toEqual(['完成情况如下']);
  expect(shown(layout.blocks.find((block) => block.kind === 'table'))[0]).toBe('0,0 指标');
});
