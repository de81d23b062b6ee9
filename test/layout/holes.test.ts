import { expect, test } from 'vitest';
import type { Box } from '../../src/model/geometry.ts';
import { page, shown, tablesOf, write } from './support.ts';

const fill = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });

test('a tinted cell that runs on to the end of the page does not make a row beside it', () => {
  const fills = [fill(50, 700, 149, 729), fill(150, 700, 249, 729), fill(50, 730, 149, 759), fill(150, 730, 249, 800)];
  const texts = [
    ...['甲', '丙'].flatMap((text, i) => write(text, 60, 710 + 30 * i)),
    ...['乙', '丁'].flatMap((text, i) => write(text, 160, 710 + 30 * i)),
  ];
  const [table] = tablesOf(page(texts, [], { fills }));
  expect(shown(table)).toEqual(['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁']);
});

test('the tint of a merged cell that ends too soon on the next page leaves no cell of its own', () => {
  const fills = [fill(50, 50, 149, 79), fill(150, 50, 249, 80), fill(50, 80, 149, 109), fill(50, 110, 149, 139)];
  const texts = ['甲', '乙', '丙'].flatMap((text, i) => write(text, 60, 60 + 30 * i));
  const [table] = tablesOf(
    page([...texts, ...write('丁', 160, 120)], [], { fills: [...fills, fill(150, 110, 249, 139)] }),
  );
  expect(shown(table)).toEqual(['0,0 甲', '0,1+2x1 ', '1,0 乙', '2,0 丙', '2,1 丁']);
});

test('the rest of a tinted cell that has text takes the untinted space below it on its page, in doubt', () => {
  const fills = [fill(50, 50, 149, 79), fill(150, 50, 249, 95), fill(50, 80, 149, 109), fill(50, 110, 149, 139)];
  const texts = ['甲', '乙', '丙'].flatMap((text, i) => write(text, 60, 60 + 30 * i));
  const rest = [...write('余文', 160, 60), ...write('丁', 160, 120)];
  const [table] = tablesOf(page([...texts, ...rest], [], { fills: [...fills, fill(150, 110, 249, 139)] }));
  expect(shown(table)).toEqual(['0,0 甲', '0,1+2x1 余文', '1,0 乙', '2,0 丙', '2,1 丁']);
  expect(table?.cells.find(({ text }) => text === '余文')?.trust).toBe('doubtful');
});
