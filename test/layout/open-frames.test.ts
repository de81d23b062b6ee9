import { expect, test } from 'vitest';
import { layOut } from '../../src/layout/document.ts';
import type { Rule } from '../../src/layout/page.ts';
import { horizontal, page, paragraphsOf, shown, tablesOf, vertical, write } from './support.ts';

/** Lines across a table without sides, 30 points apart, with a line between its columns in some rows. */
function openSides(top: number, parted: readonly boolean[]): Rule[] {
  const across = Array.from({ length: parted.length + 1 }, (_, i) => horizontal(top + 30 * i, 50, 350));
  return [...across, ...parted.flatMap((is, i) => (is ? [vertical(200, top + 30 * i, top + 30 * i + 30)] : []))];
}

test('a row over the full width of a table without sides belongs to it, wherever it stands', () => {
  const texts = ['首行', '', '中间一行', '', '末行'].flatMap((text, i) =>
    text === '' ? [...write('甲', 60, 110 + 30 * i), ...write('乙', 210, 110 + 30 * i)] : write(text, 60, 110 + 30 * i),
  );
  const layout = layOut([page(texts, openSides(100, [false, true, false, true, false]))]);
  expect(layout.blocks.map((block) => (block.kind === 'table' ? shown(block) : block.text))).toEqual([
    ['0,0+1x2 首行', '1,0 甲', '1,1 乙', '2,0+1x2 中间一行', '3,0 甲', '3,1 乙', '4,0+1x2 末行'],
  ]);
});

test('a paragraph between two tables without sides parts them', () => {
  const row = (y: number) => [...write('甲', 60, y), ...write('乙', 210, y)];
  const texts = [...row(110), ...row(140), ...write('另一张表', 60, 200), ...row(250), ...row(280)];
  const pages = [page(texts, [...openSides(100, [true, true]), ...openSides(240, [true, true])])];
  expect(tablesOf(...pages).length).toBe(2);
  expect(paragraphsOf(layOut(pages))).toEqual(['另一张表']);
});

test('a cell over all rows does not part a table without outer lines', () => {
  const rules = [horizontal(130, 50, 150), horizontal(130, 250, 350), vertical(150, 100, 160), vertical(250, 100, 160)];
  const texts = [
    ...['甲', '丙'].flatMap((text, i) => write(text, 60, 110 + 30 * i)),
    ...write('贯通', 160, 125),
    ...['乙', '丁'].flatMap((text, i) => write(text, 260, 110 + 30 * i)),
  ];
  expect(shown(tablesOf(page(texts, rules))[0])).toEqual(['0,0 甲', '0,1+2x1 贯通', '0,2 乙', '1,0 丙', '1,2 丁']);
});
