import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/document.ts';
import { withoutPenMarks } from '../../../src/readers/scan/pen-marks.ts';

function cellFrom(text: string, trust: Cell['trust']): Cell | undefined {
  const cell: Cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, places: [], trust };
  const [block] = withoutPenMarks([{ kind: 'table', grid: 'ruled', rowCount: 1, columnCount: 1, cells: [cell] }]);
  return block?.kind === 'table' ? block.cells[0] : undefined;
}

describe('a number that a pen marked', () => {
  it.each([
    ['/96.50 √', '96.50'],
    ['7.00√', '7.00'],
    ['√ 95%', '95%'],
    ['210.00万元√', '210.00万元'],
    ['20（', '20'],
    ['10 C', '10'],
    ['，10.00\ufffd', '10.00'],
    ['60.00√!', '60.00'],
  ])('is in doubt, with its value: %s as %s', (text, number) => {
    expect(cellFrom(text, 'read')).toMatchObject({ text: number, trust: 'doubtful', readings: [{ text }] });
  });
  it('has its value where the end of a ring was taken for a letter, and the readers differ', () => {
    expect(cellFrom('10C', 'doubtful')).toMatchObject({ text: '10', trust: 'doubtful' });
    expect(cellFrom('(10)', 'doubtful')).toMatchObject({ text: '10', trust: 'doubtful' });
    expect(cellFrom('10C', 'read')).toMatchObject({ text: '10C', trust: 'read' });
  });
  it.each(['96.50', '√', '/', '1/3', '5个√', '2021/3/5', '（10）', '，5', '10.'])('is none in %s', (text) => {
    expect(cellFrom(text, 'confirmed')).toMatchObject({ text, trust: 'confirmed' });
  });
});
