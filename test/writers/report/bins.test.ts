import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { histogram, numbersOf, percentagesOf } from '../../../src/writers/report/charts/bins.ts';

const scores = (...texts: string[]) => histogram([numbersOf(texts)], { size: 5, from: 60 });

const STEPS = ['65', '70', '75', '80', '85', '90', '95', '100'];

describe('histograms', () => {
  test('count a lower bound into its step', () => {
    expect(scores('85', '89.99', '90')).toEqual({ names: ['85', '90', '95', '100'], series: [[2, 1, 0, 0]] });
  });

  test('count full marks by themselves', () => {
    expect(scores('99.99', '100', '100.00')).toEqual({ names: ['95', '100'], series: [[1, 2]] });
  });

  test('show what is above 100 only where there is any', () => {
    expect(scores('100', '108.79')).toEqual({ names: ['100', '>100'], series: [[1, 1]] });
  });

  test('begin with the first step that any series uses', () => {
    const { names, series } = histogram([numbersOf(['96']), numbersOf(['72'])], { size: 5, from: 60 });
    expect([names[0], series[0]?.[0], series[1]?.[0]]).toEqual(['70', 0, 1]);
  });

  test('count what is below the first bound together', () => {
    expect(scores('59.99', '3', '60')).toEqual({
      names: ['<60', '60', ...STEPS],
      series: [[2, 1, ...STEPS.map(() => 0)]],
    });
  });

  test('lose no value, whatever it is', () => {
    const number = fc.double({ min: -50, max: 300, noNaN: true }).map((value) => value.toFixed(2));
    fc.assert(
      fc.property(fc.array(number), (texts) => {
        const { series } = scores(...texts);
        expect(series[0]?.reduce((sum, count) => sum + count, 0)).toBe(texts.length);
      }),
    );
  });

  test('take percentages and nothing else for rates', () => {
    expect(percentagesOf(['73.5%', '0.73', '—', '%'])).toHaveLength(1);
  });
});
