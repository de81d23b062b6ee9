import { describe, expect, it } from 'vitest';
import type { Block, Cell } from '../../../src/model/document.ts';
import type { ScannedPage } from '../../../src/readers/scan/page.ts';
import { readQuantities } from '../../../src/readers/scan/quantities.ts';
import type { Expected, Recogniser } from '../../../src/readers/scan/recognise/recogniser.ts';
import { digitRunsOf } from '../../../src/readers/scan/text/digit-runs.ts';
import { box, drawing } from './support/draw.ts';
import { recognisedLine } from './support/reading.ts';

const charactersOf = (text: string) =>
  [...text].map((character, i) => ({
    text: character,
    confidence: 0.99,
    alternatives: [],
    x0: 10 * i,
    x1: 10 * i + 10,
  }));

function pageOf(text: string): ScannedPage {
  const shown = { number: 1, width: 100, height: 100 };
  const picture = drawing(10 * text.length, 12, []);
  return {
    shown,
    layout: { ...shown, pieces: [], rules: [], fills: [] },
    lines: [{ box: box(10, 10, 50, 20), picture, left: 0, characters: charactersOf(text), text }],
    seals: [],
    toShown: (place) => place,
    fromShown: (place) => place,
  };
}

/** A second recogniser that gives one answer after the other for numbers, another for a whole line. */
function answering(numbers: readonly string[], line: string): Recogniser & { readonly asked: Expected[] } {
  const asked: Expected[] = [];
  let next = 0;
  const answer = (expected: Expected): string => (expected === 'number' ? (numbers[next++] ?? '') : line);
  return {
    id: 'tesseract',
    asked,
    recognise(lines) {
      asked.push(...lines.map(({ expected }) => expected));
      return Promise.resolve(lines.map(({ expected }) => recognisedLine(answer(expected))));
    },
  };
}

const places = [{ page: 1, box: box(0, 0, 100, 30) }];
const cellOf = (text: string): Cell => ({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, places, trust: 'read' });

async function readAs(text: string, numbers: readonly string[], line: string) {
  const recogniser = answering(numbers, line);
  const table: Block = { kind: 'table', grid: 'ruled', rowCount: 1, columnCount: 1, cells: [cellOf(text)] };
  const [block] = await readQuantities([table], [pageOf(text)], recogniser);
  return { cell: block?.kind === 'table' ? block.cells[0] : undefined, asked: recogniser.asked };
}

describe('numbers within texts', () => {
  it('are read alone, and not again where the second reader agrees', async () => {
    const { cell, asked } = await readAs('1次/12.5次', ['1', '12.5'], '');
    expect(cell).toEqual(cellOf('1次/12.5次'));
    expect(asked).toEqual(['number', 'number']);
  });
  it('are believed where the second reader has all digits with the words around them', async () => {
    expect((await readAs('1场', ['7'], '1 场')).cell).toEqual(cellOf('1场'));
  });
  it('leave their text in doubt, with both readings, where it has others both times', async () => {
    const { cell } = await readAs('≥12场/1次', ['17', '1'], '≥17场/1次');
    expect(cell).toMatchObject({
      text: '≥12场/1次',
      trust: 'doubtful',
      readings: [{ text: '≥12场/1次' }, { text: '≥17场/1次' }],
    });
  });
  it('leave their text in doubt where a point is another', async () => {
    expect((await readAs('12.5公里', ['125'], '125公里')).cell?.trust).toBe('doubtful');
  });
  it('are read outside of tables as well', async () => {
    const paragraph: Block = { kind: 'paragraph', text: '（2021年度）', places };
    const [block] = await readQuantities([paragraph], [pageOf('（2021年度）')], answering(['2024'], '2024年度'));
    expect(block).toMatchObject({ text: '（2021年度）', trust: 'doubtful' });
  });
  it('are not asked for where the text is a number, or none is in it', async () => {
    expect((await readAs('12.50', [], '')).asked).toEqual([]);
    expect((await readAs('完成', [], '')).asked).toEqual([]);
  });
});

describe('runs of digits', () => {
  it.each([
    ['≥98.5%。', ['98.5%']],
    ['2.项目实施', ['2']],
    ['1次/3次', ['1', '3']],
    ['3 420户', ['3', '420']],
    ['%', []],
  ])('of %s are %j', (text, runs) => {
    expect(digitRunsOf(charactersOf(text)).map((run) => run.text)).toEqual(runs);
  });
});
