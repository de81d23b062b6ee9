import { describe, expect, it } from 'vitest';
import type { Block, Cell } from '../../../src/model/document.ts';
import type { ScannedPage } from '../../../src/readers/scan/page.ts';
import { ILLEGIBLE, type ReadLine } from '../../../src/readers/scan/read-lines.ts';
import { readAgain } from '../../../src/readers/scan/second.ts';
import { box, drawing } from './support/draw.ts';
import { recognisedLine, saying } from './support/reading.ts';

type Characters = ReadLine['characters'];

const read = (text: string, confidence = 0.99): Characters =>
  [...text].map((character, i) => ({ text: character, confidence, alternatives: [], x0: i, x1: i + 1 }));

const places = [{ page: 1, box: box(0, 0, 100, 30) }];
const textOf = (characters: Characters): string => characters.map((character) => character.text).join('');
const surenessOf = (characters: Characters): number => Math.min(...characters.map(({ confidence }) => confidence));

/** A page with one line of text. */
function pageOf(characters: Characters): ScannedPage {
  const shown = { number: 1, width: 100, height: 100 };
  return {
    shown,
    layout: { ...shown, pieces: [], rules: [], fills: [] },
    lines: [{ box: box(10, 10, 50, 20), picture: drawing(40, 10, []), left: 0, characters, text: textOf(characters) }],
    seals: [],
    toShown: (place) => place,
    fromShown: (place) => place,
  };
}

/** What becomes of a cell with one line of text when a second recogniser says something of it. */
async function readTwice(characters: Characters, second: string): Promise<{ cell: Cell; asked: number }> {
  const [text, confidence] = [textOf(characters), surenessOf(characters)];
  const cell: Cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, places, trust: 'read', confidence };
  const table: Block = { kind: 'table', grid: 'ruled', rowCount: 1, columnCount: 1, cells: [cell] };
  const recogniser = saying('tesseract', () => recognisedLine(second));
  const [block] = await readAgain([table], [pageOf(characters)], recogniser);
  return { cell: (block?.kind === 'table' && block.cells[0]) || cell, asked: recogniser.asked.length };
}

/** What becomes of text outside of tables. */
async function paragraphTwice(characters: Characters, second: string): Promise<Block | undefined> {
  const paragraph: Block = { kind: 'paragraph', text: textOf(characters), places, confidence: surenessOf(characters) };
  const [block] = await readAgain(
    [paragraph],
    [pageOf(characters)],
    saying('tesseract', () => recognisedLine(second)),
  );
  return block;
}

describe('a second reading of text outside of tables', () => {
  it('leaves it in doubt where the second reader has not what the first was unsure of', async () => {
    const block = await paragraphTwice([...read('雾', 0.6), ...read('州市')], '霁州市');
    expect(block).toMatchObject({
      text: '雾州市',
      trust: 'doubtful',
      readings: [{ text: '雾州市' }, { text: '霁州市' }],
    });
  });
  it('leaves alone what both read alike, and what the first was sure of', async () => {
    const plain = { kind: 'paragraph', text: '霁州市', places };
    expect(await paragraphTwice([...read('霁', 0.6), ...read('州市')], '霁州市')).toMatchObject(plain);
    expect(await paragraphTwice(read('霁州市'), '雾州市')).toEqual(plain);
  });
});

describe('a second reading', () => {
  it('confirms a number', async () => {
    expect((await readTwice(read('12.50'), '12.50')).cell).toMatchObject({ text: '12.50', trust: 'confirmed' });
  });
  it('leaves a number in doubt that it reads otherwise, with both readings', async () => {
    const { cell } = await readTwice(read('12.50'), '1250');
    expect(cell).toMatchObject({ text: '12.50', trust: 'doubtful' });
    expect(cell.readings?.map(({ reader, text }) => [reader, text])).toEqual([
      ['pp-ocr', '12.50'],
      ['tesseract', '1250'],
    ]);
  });
  it('leaves in doubt a quantity whose digits stand apart, though the second reader is of no other opinion', async () => {
    expect((await readTwice(read('207 1万元'), '207.1万元')).cell.trust).toBe('doubtful');
    expect((await readTwice(read('3 420户'), '3420户')).cell.trust).toBe('read');
  });
  it('confirms the weight that a label ends with, in whatever brackets', async () => {
    expect((await readTwice(read('效益指标（30分）'), '效益指标《30分)')).cell.trust).toBe('confirmed');
  });
  it('leaves a label in doubt whose weight it reads otherwise', async () => {
    expect((await readTwice(read('效益指标（30分）'), '效益指标（80分）')).cell.trust).toBe('doubtful');
  });
  it('does not doubt a label of which it reads no weight', async () => {
    expect((await readTwice(read('效益指标（30分）'), '效益指标')).cell.trust).toBe('read');
  });
  it('leaves a number in doubt that it cannot read', async () => {
    expect((await readTwice(read('12.50'), '')).cell.trust).toBe('doubtful');
  });
  it('does not confirm a number of which another digit is as likely', async () => {
    const [first, ...rest] = read('150');
    const unsure = first && { ...first, confidence: 0.5, alternatives: [{ text: '4', confidence: 0.47 }] };
    const { cell } = await readTwice(unsure ? [unsure, ...rest] : [], '150');
    expect(cell.trust).toBe('doubtful');
    expect(cell.readings?.map(({ text }) => text)).toEqual(['150', '150', '450']);
  });
  it('takes a lone round letter for a nought where digits agree', async () => {
    expect((await readTwice(read('O', 0.4), '0')).cell.text).toBe('0');
  });
  it.each([
    ['100.', '100', '100'],
    ['：15', '15', '15'],
    ['10.0o', '10.00', '10.00'],
    ['.3.00', '3.00', '3.00'],
    ['420.00 -', '420.00', '420.00'],
    ['100%。', '100%.', '100%'],
  ])('makes %s, read as %s as well, the number that both agree on', async (first, second, number) => {
    expect((await readTwice(read(first), second)).cell).toMatchObject({ text: number, trust: 'confirmed' });
  });
  it.each([
    ['.8', '8'],
    ['2,548,2 6', '2,548,260'],
    ['1 0', '100'],
    ['l0.', '10'],
  ])('leaves %s in doubt beside %s', async (first, second) => {
    expect((await readTwice(read(first), second)).cell.trust).toBe('doubtful');
  });
  it('is not asked for text that the first was sure of', async () => {
    expect((await readTwice(read('项目名称'), '')).asked).toBe(0);
  });
  it('confirms text where it has the characters that the first was unsure of', async () => {
    const characters = [...read('财政'), ...read('拨', 0.5), ...read('款')];
    expect((await readTwice(characters, '财政拨欵')).cell.trust).toBe('read');
  });
  it('leaves text in doubt where it has others', async () => {
    const characters = [...read('财政'), ...read('拔', 0.5), ...read('款')];
    expect((await readTwice(characters, '财政拨款')).cell.trust).toBe('doubtful');
  });
  it('is not asked for a dash', async () => {
    expect((await readTwice(read('—'), '1')).asked).toBe(0);
  });
  it('is not asked for what nobody can read', async () => {
    expect((await readTwice(read(ILLEGIBLE, 0), '7')).asked).toBe(0);
  });
});
