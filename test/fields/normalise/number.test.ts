import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isNumber,
  isPercentage,
  normaliseAmount,
  normaliseNumber,
  normalisePercentage,
} from '../../../src/fields/normalise/number.ts';
import { Decimal } from '../../../src/model/decimal.ts';

const whole = fc.nat({ max: 999_999_999 }).map(String);
const fraction = fc
  .array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 4 })
  .map((digits) => digits.join(''));
/** A numeral as forms print it: `1200`, `1200.50`, `-3.0`. */
const numeral = fc
  .tuple(fc.constantFrom('', '-'), whole, fc.option(fraction, { nil: undefined }))
  .map(([sign, digits, rest]) => `${sign}${digits}${rest === undefined ? '' : `.${rest}`}`);

const grouped = (text: string): string => {
  const [, sign = '', digits = '', rest = ''] = /^(-?)(\d+)(.*)$/u.exec(text) ?? [];
  return `${sign}${digits.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${rest}`;
};

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

describe('normaliseNumber', () => {
  it('keeps every printed digit', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(normaliseNumber(text)).toBe(text);
      }),
    );
  });

  it('takes thousands separators away', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(normaliseNumber(grouped(text))).toBe(text);
      }),
    );
  });

  it('reads full-width forms', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(normaliseNumber(wide(grouped(text)))).toBe(text);
      }),
    );
  });

  it('gives the same when its result is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,+-%()分 /—') }), (text) => {
        const once = normaliseNumber(text);
        if (once !== undefined && once !== '') expect(normaliseNumber(once)).toBe(once);
      }),
    );
  });

  it('never makes one number of two that ran together', () => {
    fc.assert(
      fc.property(numeral, numeral, fc.constantFrom(' ', '  ', '\n', '　', '\u00a0'), (first, second, gap) => {
        fc.pre(!second.startsWith('-'));
        expect(normaliseNumber(`${first}${gap}${second}`)).toBeUndefined();
      }),
    );
  });

  it('joins a number that a narrow cell broke at its point', () => {
    expect(normaliseNumber('0.\n5')).toBe('0.5');
  });

  it.each(['（10分）', '(10)', '10分', '10 分', '１０'])('reads %s as 10', (text) => {
    expect(normaliseNumber(text)).toBe('10');
  });

  it.each(['—', '——', '/', '／', '-', '无', ' — ', '/ /'])('reads the placeholder %s as nothing', (text) => {
    expect(normaliseNumber(text)).toBe('');
  });

  it.each(['', ' ', '10²', '10①', '1.2.3', '1,50', '五', '1e3', '0x10', '10分20', '95%', '≥5', 'O.5', '1、5'])(
    'makes nothing of %j',
    (text) => {
      expect(normaliseNumber(text)).toBeUndefined();
    },
  );
});

describe('normaliseAmount', () => {
  it('keeps every printed digit of an amount in 万元', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(normaliseAmount(grouped(text), '万元')).toBe(text);
      }),
    );
  });

  it('divides an amount in 元 by ten thousand without rounding', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        const amount = normaliseAmount(text, '元');
        expect(new Decimal(amount ?? NaN).times(10000).eq(new Decimal(text))).toBe(true);
      }),
    );
  });

  it.each([
    ['50元', '0.005'],
    ['1.5亿元', '15000'],
    ['￥50.00万元', '50.00'],
    ['人民币5万元整', '5'],
    ['3万', '3'],
  ])('lets the unit of %s win over the table’s', (text, amount) => {
    expect(normaliseAmount(text, '万元')).toBe(amount);
  });

  it.each(['约50万元', '50万元/年', '300 300', '12（含上年结转）', '五万元'])('makes nothing of %s', (text) => {
    expect(normaliseAmount(text, '万元')).toBeUndefined();
  });
});

describe('normalisePercentage', () => {
  it('keeps the digits and the sign of a percentage', () => {
    fc.assert(
      fc.property(numeral, (text) => {
        expect(normalisePercentage(`${text} ％`)).toBe(`${text}%`);
      }),
    );
  });

  it('gives a bare number its sign where the header says that percentages stand below it', () => {
    expect(normalisePercentage('94.5', true)).toBe('94.5%');
  });

  it('leaves a bare number bare elsewhere', () => {
    expect(normalisePercentage('0.945')).toBe('0.945');
  });

  it.each(['94.5%%', '≥90%', '90%以上', '90% 95%', '九成'])('makes nothing of %s', (text) => {
    expect(normalisePercentage(text)).toBeUndefined();
  });
});

describe('isNumber and isPercentage', () => {
  it('tell a score from a percentage and from a placeholder', () => {
    expect([isNumber('9.5'), isNumber('95%'), isNumber('—')]).toEqual([true, false, false]);
    expect([isPercentage('95％'), isPercentage('95'), isPercentage('≥95%')]).toEqual([true, false, false]);
  });
});
