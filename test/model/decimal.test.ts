import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, decimalPlaces, parseDecimal } from '../../src/model/decimal.ts';

const numeral = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.option(fc.stringMatching(/^\d{1,8}$/u), { nil: undefined }),
  )
  .map(([whole, fraction]) => (fraction === undefined ? `${whole}` : `${whole}.${fraction}`));

describe('parseDecimal', () => {
  it('loses no digit', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(parseDecimal(text)?.toFixed(decimalPlaces(text))).toBe(text);
      }),
    );
  });

  it('adds without the errors of floating point', () => {
    expect(parseDecimal('0.1')?.plus('0.2').eq('0.3')).toBe(true);
  });

  it.each(['', ' ', '1,000', '1e3', '0x1', 'NaN', 'Infinity', '1.', '一', '1 0', '--1'])(
    'makes nothing of %j',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );
});

describe('Decimal', () => {
  it('rounds half up', () => {
    expect(new Decimal('2.205').toDecimalPlaces(2).toFixed()).toBe('2.21');
  });
});

describe('decimalPlaces', () => {
  it.each([
    ['12', 0],
    ['12.50', 2],
    ['-0.005', 3],
  ])('counts those of %s', (text, places) => {
    expect(decimalPlaces(text)).toBe(places);
  });
});
