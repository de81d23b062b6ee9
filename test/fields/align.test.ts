import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Alignment, alignRow, type ColumnSpec, trustInRow } from '../../src/fields/align.ts';
import { canBeName, canBeProgress, canBeScore } from '../../src/fields/measure.ts';
import { isNumber } from '../../src/fields/normalise/number.ts';
import type { Cell } from '../../src/model/document.ts';

const any = (): boolean => true;

const specs = (...columns: readonly (readonly [string, (text: string) => boolean, boolean?])[]): ColumnSpec<string>[] =>
  columns.map(([name, accepts, essential = true], position) => ({ name, position, essential, accepts }));

const CITY = specs(['level3', canBeName], ['target', any], ['actual', any], ['progress', canBeProgress]);
const NATIONAL = specs(
  ['level3', canBeName],
  ['target', any],
  ['actual', any],
  ['weight', canBeScore],
  ['score', canBeScore],
  ['deviation', (text) => !isNumber(text), false],
);

const cellsOf = (texts: readonly string[], from = 0): Cell[] =>
  texts.flatMap((text, index) => {
    const where = { row: 0, column: index + from, rowSpan: 1, columnSpan: 1 };
    return text === '' ? [] : [{ ...where, text, places: [], trust: 'read' as const }];
  });

const shown = (alignment: Alignment<string>): Record<string, string> =>
  Object.fromEntries([...alignment.cells].map(([name, { text }]) => [name, text]));

const name = fc.constantFrom('清淤长度', '验收合格率', '完工时间', '无', '知晓程度');
const target = fc.constantFrom('≥12公里', '100%', '提高', '2021年10月底前', '30', '1次/3次');
const actual = fc.constantFrom('12.5公里', '98%', '提高', '已完成', '31', '1次/2次');
const percent = fc.constantFrom('100%', '73.5%', '0%');
const score = fc.constantFrom('10', '9.55', '0', '28.5');
const remark = fc.constantFrom('', '汛期停工', '见说明');

const cityRow = fc.tuple(name, target, actual, percent);
const nationalRow = fc.tuple(name, target, actual, score, score, remark);

describe('alignRow', () => {
  it('leaves a complete row below its headers', () => {
    fc.assert(
      fc.property(nationalRow, (row) => {
        const alignment = alignRow(cellsOf(row), NATIONAL);
        expect(alignment.kind).toBe('in-place');
        expect([...alignment.cells.values()].map(({ text }) => text)).toEqual(row.filter((text) => text !== ''));
      }),
    );
  });

  it('puts a complete row in order when its tabs are gone', () => {
    fc.assert(
      fc.property(nationalRow, fc.nat({ max: 3 }), (row, shift) => {
        const complete = row[5] === '' ? row.slice(0, 5) : row;
        const alignment = alignRow(cellsOf(complete, shift), NATIONAL);
        expect(shown(alignment)).toEqual(Object.fromEntries(complete.map((text, at) => [NATIONAL[at]?.name, text])));
      }),
    );
  });

  it.each([
    ['of a city’s form', cityRow, CITY],
    ['of the national form', nationalRow, NATIONAL],
  ] as const)('never misplaces a cell without doubt when a row %s lost one', (_, rows, columns) => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 4 }), (row: readonly string[], lost) => {
        fc.pre(lost < row.length && row[lost] !== '');
        const rest = row.toSpliced(lost, 1);
        const alignment = alignRow(cellsOf(rest), columns);
        for (const [index, spec] of columns.entries()) {
          const found = alignment.cells.get(spec.name);
          const original = index === lost ? undefined : row[index];
          const isRight = (found?.text ?? '') === (original ?? '');
          expect(isRight || trustInRow(alignment, spec.name) === 'doubtful').toBe(true);
        }
      }),
    );
  });

  it('puts cells back where types leave one way', () => {
    const alignment = alignRow(cellsOf(['12万/8万', '18万元', '90%', '']), CITY);
    expect(alignment.kind).toBe('shifted');
    expect(shown(alignment)).toEqual({ target: '12万/8万', actual: '18万元', progress: '90%' });
    expect(trustInRow(alignment, 'target')).toBe('repaired');
  });

  it('keeps cells where they stand and doubts them where several ways fit', () => {
    const alignment = alignRow(cellsOf(['知晓程度', '提高', '100%', '']), CITY);
    expect(alignment.kind).toBe('unsettled');
    expect(shown(alignment)).toEqual({ level3: '知晓程度', target: '提高', actual: '100%' });
    expect(trustInRow(alignment, 'actual')).toBe('doubtful');
  });

  it('does not doubt what every way puts in the same column', () => {
    const alignment = alignRow(cellsOf(['清淤长度', '≥12公里', '12公里', '9.5', '', '']), NATIONAL);
    expect(trustInRow(alignment, 'target')).toBeUndefined();
    expect(trustInRow(alignment, 'weight')).toBe('doubtful');
  });

  it('takes blanks between filled cells for blanks', () => {
    const alignment = alignRow(cellsOf(['清淤长度', '', '', '10', '10', '']), NATIONAL);
    expect(alignment.kind).toBe('in-place');
    expect(shown(alignment)).toEqual({ level3: '清淤长度', weight: '10', score: '10' });
  });

  it('doubts everything in a row with more cells than headers', () => {
    const alignment = alignRow(cellsOf(['a', 'b', 'c', '50%', 'd', 'e']), CITY);
    expect(alignment.kind).toBe('unsettled');
    expect(CITY.every((spec) => trustInRow(alignment, spec.name) === 'doubtful')).toBe(true);
  });

  it('gives an empty row no cells', () => {
    expect(alignRow([], CITY)).toEqual({ kind: 'in-place', cells: new Map(), unsure: new Set() });
  });
});
