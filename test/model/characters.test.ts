import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairCharacters, simplify } from '../../src/model/characters.ts';

const CJK_RADICALS = Array.from({ length: 0x2fdf - 0x2e80 }, (_, index) => String.fromCodePoint(0x2e80 + index));

describe('repairCharacters', () => {
  it('puts every radical but the mark for repetition back to an ideograph', () => {
    const left = CJK_RADICALS.filter((radical) => /\p{Script=Han}/u.test(radical)).filter(
      (radical) => !/[\u3400-\u9fff]/u.test(repairCharacters(radical)),
    );
    expect(left).toEqual(['⺀']);
  });

  it('puts compatibility ideographs back', () => {
    expect(repairCharacters('\uf9f4\uf98a')).toBe('林力');
  });

  it('leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'项目１２（）²①abc—≥％') }), (text) => {
        expect(repairCharacters(text)).toBe(text);
      }),
    );
  });
});

describe('simplify', () => {
  it('writes traditional labels with simplified characters', () => {
    expect(simplify('項目資金執行率評價報告')).toBe('项目资金执行率评价报告');
  });

  it('leaves simplified text as it is', () => {
    expect(simplify('项目资金执行率评价报告')).toBe('项目资金执行率评价报告');
  });
});
