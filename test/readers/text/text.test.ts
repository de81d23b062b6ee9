import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textReader } from '../../../src/readers/text/index.ts';
import { readLines } from '../../../src/readers/text/lines.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const readBytes = (bytes: Uint8Array) =>
  textReader.read({ path: 'a.txt', bytes, mediaType: 'text/plain', options: {} });

/** Each block as its rows of texts; a paragraph is a text. */
const shape = (text: string) =>
  readLines(text).map((block) => {
    if (block.kind === 'paragraph') return block.text;
    return Array.from({ length: block.rowCount }, (_, row) =>
      block.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
    );
  });

describe('readLines', () => {
  it('reads lines with tabs as rows and others as paragraphs', () => {
    expect(shape('题目\na\t\tb\nc\td\t\n落款')).toEqual([
      '题目',
      [
        ['a', '', 'b'],
        ['c', 'd', ''],
      ],
      '落款',
    ]);
  });

  it('keeps a table whole over blank lines', () => {
    expect(shape('a\tb\n\n\nc\td')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });

  it('reads rows between pipes, with or without outer ones, and skips rules', () => {
    expect(shape('| a | b | c |\n|---|:-:|--:|\nd|e|f')).toEqual([
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ]);
  });

  it('reads a row of two cells in a dump with pipes', () => {
    expect(shape('a|b\nc|d\ne|f|g')).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f', 'g'],
      ],
    ]);
  });

  it('leaves a pipe alone in a text without rows', () => {
    expect(shape('甲|乙')).toEqual(['甲|乙']);
  });

  it('reads an escaped pipe as part of a cell', () => {
    expect(shape('| a \\| b | c | d |')).toEqual([[['a | b', 'c', 'd']]]);
  });

  it.each(['- 2 -', '— 12 —', '第 2 页', '第2页 共3页', '\t\t- 2 -\t'])(
    'does not take the page number %j for a row',
    (line) => {
      expect(shape(`a\tb\n${line}\nc\td`)).toEqual([[['a', 'b']], line.trim(), [['c', 'd']]]);
    },
  );

  it('tells where each cell stands', () => {
    const [, table] = readLines('题目\na\tb');
    expect(table?.kind === 'table' && table.cells[1]?.places).toEqual([{ anchor: 'line 2, cell 2' }]);
  });

  it('loses no text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'一二|\t\n 12-') });
    fc.assert(
      fc.property(text, (dump) => {
        const read = readLines(dump).flatMap((block) =>
          block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text],
        );
        const letters = (whole: string): string => whole.replace(/[^一二12]/gu, '');
        expect(letters(read.join(''))).toBe(letters(dump));
      }),
    );
  });
});

describe('textReader', () => {
  it.each([
    ['GB18030', new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x09, 0x61])],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...encode('项目\ta')])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x79, 0x98, 0xee, 0x76, 0x09, 0x00, 0x61, 0x00])],
  ])('reads %s', async (_, bytes) => {
    const { blocks } = await readBytes(bytes);
    expect(blocks[0]?.kind === 'table' && blocks[0].cells.map(({ text }) => text)).toEqual(['项目', 'a']);
  });

  it('reads an HTML table inside a text', async () => {
    const { blocks } = await readBytes(encode('前言<table><tr><td>a</td></tr></table>'));
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  });

  it.each(['', ' \n\t\n'])('refuses the blank text %j', async (text) => {
    await expect(readBytes(encode(text))).rejects.toMatchObject({ code: 'no-text' });
  });

  it('refuses bytes that are no text', async () => {
    await expect(readBytes(new Uint8Array([0x81, 0xff, 0xff]))).rejects.toMatchObject({ code: 'broken-file' });
  });
});
