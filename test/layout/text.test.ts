import { expect, test } from 'vitest';
import { layOut } from '../../src/layout/document.ts';
import type { Piece } from '../../src/layout/page.ts';
import { grid, page, paragraphsOf, tablesOf, write } from './support.ts';

/** The text of a cell 100 points wide that holds some lines, 3 points from its left side. */
function cellText(lines: readonly string[], width = 100): string | undefined {
  const pieces = lines.flatMap((line, i) => write(line, 53, 104 + 14 * i));
  const rules = grid([50, 50 + width, 300], [100, 108 + 14 * lines.length, 300]);
  return tablesOf(page([...pieces, ...write('旁', 60 + width, 104)], rules))[0]?.cells[0]?.text;
}

/** The same with each line in the middle. */
function centredText(lines: readonly string[]): string | undefined {
  const pieces = lines.flatMap((line, i) => {
    const width = Array.from(line).reduce((sum, c) => sum + (c.charCodeAt(0) < 127 ? 5 : 10), 0);
    return write(line, 100 - width / 2, 104 + 14 * i);
  });
  const rules = grid([50, 150, 300], [100, 108 + 14 * lines.length, 300]);
  return tablesOf(page([...pieces, ...write('旁', 153, 104)], rules))[0]?.cells[0]?.text;
}

test('a Chinese text goes on over lines without a space', () => {
  expect(cellText(['根据工作安排开展专', '项检查行动'])).toBe('根据工作安排开展专项检查行动');
});

test('a number that is broken at its point is whole again', () => {
  expect(cellText(['完成投资额一千零', '五十0.', '5万元'], 90)).toContain('0.5万元');
});

test('a number that does not fit on a line is whole again', () => {
  expect(cellText(['0300-55512', '34'], 57)).toBe('0300-5551234');
});

test('words of a script with spaces keep the space at the end of a line', () => {
  expect(cellText(['Bureau of public', 'works'])).toBe('Bureau of public works');
});

test('a space of the value itself is kept', () => {
  expect(cellText(['3 420户'])).toBe('3 420户');
});

test('a line that ends well before the side ends its paragraph', () => {
  expect(cellText(['完成检查。', '全部整改到位。'])).toBe('完成检查。\n全部整改到位。');
});

test('narrow lines in the middle of a cell are one text', () => {
  expect(centredText(['服务对象满意度指', '标'])).toBe('服务对象满意度指标');
});

test('items of a list begin on lines of their own even if the line above is full', () => {
  const lines = ['1. 召开工作会议二次。', '2. 印发文件十份完毕。', '3. 开展检查'];
  expect(cellText(lines, 111)).toBe('1. 召开工作会议二次。\n2. 印发文件十份完毕。\n3. 开展检查');
});

test('a glyph that lies a little higher, as an exponent does, stays in its line', () => {
  const raised: Piece = { text: '2', box: { x0: 73, y0: 102, x1: 76, y1: 108 }, direction: 'right' };
  const pieces = [...write('5m', 63, 104), raised];
  expect(tablesOf(page(pieces, grid([50, 100, 150], [100, 120, 140])))[0]?.cells[0]?.text).toBe('5m2');
});

test('text that runs upwards is read from the bottom', () => {
  const pieces = Array.from(
    '评分表',
    (text, i): Piece => ({
      text,
      box: { x0: 60, y0: 150 - 10 * i, x1: 70, y1: 160 - 10 * i },
      direction: 'up',
    }),
  );
  expect(tablesOf(page(pieces, grid([50, 100, 150], [100, 180, 200])))[0]?.cells[0]?.text).toBe('评分表');
});

test('characters painted below each other are vertical writing, its columns read from the right', () => {
  const column = (text: string, x: number): Piece[] =>
    Array.from(text).flatMap((character, i) => write(character, x, 104 + 12 * i));
  const pieces = [...column('绩效目标', 80), ...column('情况', 66)];
  expect(tablesOf(page(pieces, grid([50, 100, 150], [100, 160, 200])))[0]?.cells[0]?.text).toBe('绩效目标情况');
});

test('a glyph with no known character makes its cell doubtful', () => {
  const pieces: Piece[] = [...write('得分', 60, 104), { ...unknown, doubtful: true }, ...write('满', 110, 104)];
  const [table] = tablesOf(page(pieces, grid([50, 100, 150], [100, 120, 140])));
  expect(table?.cells.map((cell) => cell.trust)).toEqual(['doubtful', 'read', 'read', 'read']);
});

const unknown: Piece = { text: '\ufffd', box: { x0: 80, y0: 104, x1: 90, y1: 114 }, direction: 'right' };

test('a page whose text is not believed gives doubtful cells only', () => {
  const [table] = tablesOf(page(write('得分', 60, 104), grid([50, 100, 150], [100, 120, 140]), { doubtful: true }));
  expect(table?.cells.every((cell) => cell.trust === 'doubtful')).toBe(true);
});

test('lines outside tables become paragraphs, wrapped ones joined', () => {
  const long = '根据市财政局关于开展项目支出绩效自评工作的通知要求我单位认真组织开展了自评工作';
  const pieces = [...write('自评报告', 250, 60, 18), ...write(long, 50, 100), ...write('现将情况报告如下。', 50, 116)];
  const wide = write('占满整行的一段文字', 50, 300);
  expect(paragraphsOf(layOut([page([...pieces, ...wide], [])]))).toContain(`${long}现将情况报告如下。`);
});

test('figures parted at their thousands by a full line are doubtful, whichever way they are joined', () => {
  const rules = grid([50, 94, 250], [90, 130]);
  const cut = [...write('共计满意12', 50, 96, 8), ...write('345户居民', 50, 108, 8)];
  const [cell] = tablesOf(page([...cut, ...write('97.5%', 100, 100)], rules))[0]?.cells ?? [];
  expect([cell?.text.replace(' ', ''), cell?.trust]).toEqual(['共计满意12345户居民', 'doubtful']);
});

test('figures at a break are one number where the other numbers of the text leave their thousands together', () => {
  expect(cellText(['办结案件一共合计28', '305件、走访12383户'], 101)).toBe('办结案件一共合计28305件、走访12383户');
  expect(cellText(['办结案件一共合计28', '305件、走访12 383户'], 101)).toBe('办结案件一共合计28 305件、走访12 383户');
});
