import { expect, test } from 'vitest';
import { setColumns } from '../../src/cli/columns.ts';
import { plain } from '../../src/cli/plain.ts';
import { textWidth, truncate } from '../../src/cli/width.ts';

test.each([
  ['abc', 3],
  ['项目', 4],
  ['（a）', 5],
  ['', 0],
])('%j takes %i columns', (text, width) => expect(textWidth(text)).toBe(width));

test.each([
  ['项目名称', 8, '项目名称'],
  ['项目名称', 7, '项目名…'],
  ['项目名称', 6, '项目…'],
  ['abc', 2, 'a…'],
])('cuts %j to %i columns', (text, width, cut) => expect(truncate(text, width)).toBe(cut));

test('sets columns under each other', () => {
  expect(
    setColumns([
      ['项目', 'x'],
      ['a', 'y'],
    ]),
  ).toBe('项目  x\na     y\n');
});

test('gives the widest column the least room where there is not enough', () => {
  expect(setColumns([['abcdefghijklmnop', 'short']], 15)).toBe('abcdefg…  short\n');
});

test('lets nothing of a document control the terminal', () => {
  expect(plain('a\u001B[2Jb\u202Ec\nd')).toBe('a\uFFFD[2Jb\uFFFDc ⏎ d');
});
