import { expect, test } from 'vitest';
import { horizontal, page, shown, tablesOf, write } from './support.ts';

const row = (y: number, texts: readonly [string, string, string]) =>
  texts.flatMap((text, i) => write(text, [60, 200, 340][i] ?? 0, y));
const rows = [
  ['指标', '目标值', '完成值'],
  ['检查次数', '12次', '14次'],
  ['合格率', '95%', '97.5%'],
] as const;
const cells = rows.flatMap((texts, r) => texts.map((text, c) => `${r},${c} ${text}`));

test('rules across make rows, and gaps in the text make columns', () => {
  const pieces = rows.flatMap((texts, i) => row(105 + 30 * i, texts));
  const rules = [95, 125, 155, 185].map((y) => horizontal(y, 50, 450));
  const [table] = tablesOf(page(pieces, rules));
  expect(shown(table)).toEqual(cells);
  expect([table?.grid, new Set(table?.cells.map((cell) => cell.trust))]).toEqual(['aligned', new Set(['doubtful'])]);
});

test('where a rule leaves a column out, a cell of several rows stands', () => {
  const pieces = [
    ...row(105, rows[0]),
    ...write('产出指标', 60, 150),
    ...[...write('12次', 200, 135), ...write('14次', 340, 135)],
    ...[...write('95%', 200, 165), ...write('97.5%', 340, 165)],
  ];
  const rules = [
    horizontal(95, 50, 450),
    horizontal(125, 50, 450),
    horizontal(155, 180, 450),
    horizontal(185, 50, 450),
  ];
  expect(shown(tablesOf(page(pieces, rules))[0]).slice(3, 8)).toEqual([
    '1,0+2x1 产出指标',
    '1,1 12次',
    '1,2 14次',
    '2,1 95%',
    '2,2 97.5%',
  ]);
});

test('with only a header and an end ruled off, rows that are filled stand by themselves', () => {
  const pieces = rows.flatMap((texts, i) => row(105 + 20 * i, texts));
  const rules = [95, 120, 162].map((y) => horizontal(y, 50, 450));
  expect(shown(tablesOf(page(pieces, rules))[0])).toEqual(cells);
});

test('tinted rows show the rows between them too', () => {
  const pieces = rows.flatMap((texts, i) => row(105 + 30 * i, texts));
  const fills = [95, 155].flatMap((y) =>
    [50, 190, 330].map((x) => ({ x0: x, x1: x === 330 ? 450 : x + 140, y0: y, y1: y + 30 })),
  );
  expect(shown(tablesOf(page(pieces, [], { fills }))[0])).toEqual(cells);
});

test('lines close to each other are one cell where others stand further apart', () => {
  const pieces = [
    ...row(100, ['指标', '目标值', '完成值']),
    ...[...write('学生投诉按时办结', 60, 130), ...write('12次', 200, 136), ...write('14次', 340, 136)],
    ...write('并逐一回访', 60, 142),
    ...row(172, ['合格率', '95%', '97.5%']),
  ];
  expect(shown(tablesOf(page(pieces, []))[0]).slice(3, 6)).toEqual([
    '1,0 学生投诉按时办结并逐一回访',
    '1,1 12次',
    '1,2 14次',
  ]);
});

test('a table without lines keeps its columns below a page break', () => {
  const rules = [95, 125, 155, 185].map((y) => horizontal(y, 50, 450));
  const above = rows.flatMap((texts, i) => row(105 + 30 * i, texts));
  const below = [
    ...row(105, ['指标', '目标值', '完成值']),
    ...row(135, ['回访户数的占比', '100%', '1']),
    ...row(165, ['满意度', '9', '98%']),
  ];
  const tables = tablesOf(page(above, rules), page(below, rules, { number: 2 }));
  expect(tables.map(shown)).toEqual([
    [...cells, '3,0 回访户数的占比', '3,1 100%', '3,2 1', '4,0 满意度', '4,1 9', '4,2 98%'],
  ]);
});

test('underlined words are no table', () => {
  const pieces = [...write('填报单位', 60, 100), ...write('日期', 300, 100)];
  expect(tablesOf(page(pieces, [horizontal(112, 110, 200), horizontal(112, 330, 400)]))).toEqual([]);
});

test('rows set no further apart than the lines of a cell are told by the order in which cells were painted', () => {
  const cellsOfRow = (y: number, [left, right]: readonly [string, string]) => [
    ...[...write(left.slice(0, 4), 60, y), ...write(left.slice(4), 60, y + 12)],
    ...write(right, 200, y),
  ];
  const texts = [
    ['年度检查次数', '12次'],
    ['整改完成比例', '95%'],
    ['群众满意程度', '98%'],
  ] as const;
  const pieces = texts.flatMap((row, i) => cellsOfRow(100 + 24 * i, row));
  expect(shown(tablesOf(page(pieces, []))[0])).toEqual(
    texts.flatMap((row, r) => row.map((text, c) => `${r},${c} ${text}`)),
  );
});

test('a text over several columns is no reason to take the columns below it for one', () => {
  const pieces = [
    ...row(100, ['指标', '目标值', '完成值']),
    ...[...write('资金使用情况与产出情况的总体说明', 60, 130), ...write('无', 340, 130)],
    ...[...write('组织实施情况与效益情况的总体说明', 60, 160), ...write('有', 340, 160)],
    ...row(190, ['合格率', '95%', '97.5%']),
  ];
  expect(shown(tablesOf(page(pieces, []))[0])).toEqual([
    ...['0,0 指标', '0,1 目标值', '0,2 完成值'],
    ...['1,0+1x2 资金使用情况与产出情况的总体说明', '1,2 无', '2,0+1x2 组织实施情况与效益情况的总体说明', '2,2 有'],
    ...['3,0 合格率', '3,1 95%', '3,2 97.5%'],
  ]);
});
