import { expect, test } from 'vitest';
import type { LayoutPage, Rule } from '../../src/layout/page.ts';
import type { Cell } from '../../src/model/document.ts';
import { grid, horizontal, page, shown, tablesOf, vertical, write } from './support.ts';

const columns = [50, 150, 250, 350];

/** Two rows at the end of a page, 30 points high but for the last, whose texts stand at its top. */
function upper(last: readonly string[], { height = 30, rules }: Partial<Upper> = {}): LayoutPage {
  const header = ['项目', '目标', '结果'].flatMap((text, i) => write(text, (columns[i] ?? 0) + 3, 710));
  const texts = last.flatMap((text, i) => write(text, (columns[i] ?? 0) + 3, 740));
  return page([...header, ...texts], rules ?? grid(columns, [700, 730, 730 + height]), { number: 1 });
}

interface Upper {
  readonly height: number;
  readonly rules: readonly Rule[];
}

/** Rows at the top of the next page. */
function lower(rows: readonly (readonly string[])[], height = 30): LayoutPage {
  const texts = rows.flatMap((row, i) =>
    row.flatMap((text, j) => write(text, (columns[j] ?? 0) + 3, 50 + height * i + (height - 10) / 2)),
  );
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => 50 + height * i);
  return page(texts, grid(columns, ys), { number: 2 });
}

const doubted = (cells: readonly Cell[] | undefined): string[] =>
  (cells ?? []).filter(({ trust }) => trust === 'doubtful').map(({ row, column }) => `${row},${column}`);

test('a cell without a line at the end of the page goes on over it where others are closed', () => {
  const rules = [
    ...columns.map((x) => vertical(x, 700, 760)),
    horizontal(700, 50, 350),
    horizontal(730, 50, 350),
    horizontal(760, 50, 250),
  ];
  const [table] = tablesOf(upper(['甲', '五', '待续'], { rules }), lower([['乙', '', '']]));
  expect(shown(table)).toContain('1,2+2x1 待续');
  expect(shown(table)).toContain('2,1 ');
  expect(doubted(table?.cells)).toEqual([]);
});

test('where all cells are closed an empty one below a text is doubted together with it', () => {
  const [table] = tablesOf(upper(['甲', '五', '待续']), lower([['乙', '六', '']]));
  expect(doubted(table?.cells)).toEqual(['1,2', '2,2']);
});

test('what a producer closes ends there where it leaves open what goes on', () => {
  const [first, second] = [upper(['甲', '五', '待续']), lower([['', '六', '']])];
  const [table] = tablesOf({ ...first, leavesCutOpen: true }, { ...second, leavesCutOpen: true });
  expect(shown(table).slice(-3)).toEqual(['2,0 ', '2,1 六', '2,2 ']);
  expect(doubted(table?.cells)).toEqual([]);
});

test('an empty cell in a column that is mostly empty is not doubted', () => {
  const rows = [
    ['乙', '六', ''],
    ['丙', '七', ''],
    ['丁', '八', ''],
  ];
  const [table] = tablesOf(upper(['甲', '五', '原因']), lower(rows));
  expect(doubted(table?.cells)).toEqual([]);
});

test('texts at the top of the last row, in the middle of all others, tell that a cell goes on over the page', () => {
  const tall = lower(
    [
      ['乙', '六', ''],
      ['丙', '七', '八'],
    ],
    60,
  );
  const [table] = tablesOf(upper(['甲', '五', '待续'], { height: 60 }), tall);
  expect(shown(table)).toContain('1,2+2x1 待续');
  expect(doubted(table?.cells)).toEqual([]);
});

test('a row left empty but for its label is not doubted', () => {
  const wide = [50, 120, 190, 260, 330];
  const rows = (top: number, texts: readonly string[]) =>
    texts.flatMap((text, i) => write(text, (wide[i] ?? 0) + 3, top));
  const first = page(rows(708, ['数量', '1', '2', '3']), grid(wide, [700, 730]), { number: 1 });
  const second = page(rows(58, ['质量', '', '', '']), grid(wide, [50, 80]), { number: 2 });
  const [table] = tablesOf(first, second);
  expect(table?.rowCount).toBe(2);
  expect(doubted(table?.cells)).toEqual([]);
});
