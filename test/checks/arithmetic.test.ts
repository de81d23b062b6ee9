import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/checks/index.ts';
import { Decimal } from '../../src/model/decimal.ts';
import type { FormRecord, ScoreRow } from '../../src/model/record.ts';
import { flat } from './helpers/judge.ts';
import { treeDefinition, treeForm } from './helpers/tree-form.ts';
import { read } from './helpers/values.ts';

const hundredths = (amount: number): string => new Decimal(amount).div(100).toFixed(2);

/** Items of four sections: weights in points, scores in hundredths of a point, never above the weight. */
const sections = fc.array(
  fc.array(
    fc
      .integer({ min: 1, max: 20 })
      .chain((weight) => fc.record({ weight: fc.constant(weight), score: fc.integer({ min: 0, max: weight * 100 }) })),
    { minLength: 2, maxLength: 6 },
  ),
  { minLength: 2, maxLength: 4 },
);

type Sections = readonly (readonly { readonly weight: number; readonly score: number }[])[];

/** A right form with these items; the first weight takes up what is missing to full marks. */
function rightForm(drawn: Sections): FormRecord {
  const rows: ScoreRow[] = [];
  const add = (kind: ScoreRow['kind'], weight: number, score: number): void =>
    void rows.push({ position: rows.length + 1, kind, weight: read(String(weight)), score: read(hundredths(score)) });
  const sum = (items: Sections[number], part: 'weight' | 'score'): number =>
    items.reduce((all, each) => all + each[part], 0);
  for (const items of drawn) {
    add('section', sum(items, 'weight'), sum(items, 'score'));
    for (const { weight, score } of items) add('item', weight, score);
  }
  const all = drawn.flat();
  const total = read(hundredths(sum(all, 'score')));
  add('total', sum(all, 'weight'), sum(all, 'score'));
  const form = treeForm();
  return {
    ...form,
    scores: rows,
    fields: { project_name: read('项目'), total_score: total, total_weight: read(String(sum(all, 'weight'))) },
  };
}

const judge = (record: FormRecord) =>
  check(record, { ...treeDefinition, fullMarks: record.fields.total_weight?.value ?? '100' });

/** The total is a row and a field. */
const withScore = (record: FormRecord, position: number, score: string): FormRecord => ({
  ...record,
  fields: position === record.scores.length ? { ...record.fields, total_score: read(score) } : record.fields,
  scores: record.scores.map((row) => (row.position === position ? { ...row, score: read(score) } : row)),
});

describe('arithmetic', () => {
  it('never fails a right form', () => {
    fc.assert(
      fc.property(sections, (drawn) => {
        expect(judge(rightForm(drawn)).findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds every single changed score and has it among the suspects', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.integer({ min: 1, max: 500 }), (drawn, pick, off) => {
        const record = rightForm(drawn);
        const position = 1 + (pick % record.scores.length);
        const row = record.scores[position - 1];
        const score = new Decimal(row?.score?.value ?? '0').plus(hundredths(off)).toFixed(2);
        const changed = withScore(record, position, score);
        const named = judge(changed).findings.flatMap((each) => [each.field, ...(each.suspects ?? [])]);
        expect(named).toContain(row?.kind === 'total' ? 'total_score' : `scores[${position}].score`);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a rate for right exactly when rounding half up gives it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: -1, max: 1 }),
        (spent, places, step) => {
          const unit = new Decimal(10).pow(-places);
          const right = new Decimal(spent).div(100).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
          const stated = right.plus(unit.times(step));
          const form = flat({
            'funds[4].amount': hundredths(spent),
            'funds[5].amount': hundredths(spent),
            'funds[6].amount': '0.00',
            execution_rate: `${stated.toFixed(places)}%`,
          });
          expect(form.verdict('budget/execution-rate') === 'pass').toBe(step === 0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
