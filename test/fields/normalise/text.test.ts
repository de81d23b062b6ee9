import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCompact, cleanLine, cleanText, hasMarkup, isPlaceholder } from '../../../src/fields/normalise/text.ts';

describe('cleanText', () => {
  it('takes mark-up out and keeps its paragraphs', () => {
    expect(cleanText('<p>一是建成。</p><p>二是<b>验收</b>&nbsp;合格。</p>')).toBe('一是建成。\n二是验收 合格。');
  });

  it('leaves signs of comparison alone', () => {
    expect(cleanText('浊度<0.5NTU，合格率>99%')).toBe('浊度<0.5NTU，合格率>99%');
  });

  it('puts radicals back to the ideographs that they show', () => {
    expect(cleanText('⽔务局⻓')).toBe('水务局长');
  });

  it('keeps a value’s own spaces', () => {
    expect(cleanText('3 420户')).toBe('3 420户');
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二水 \n\t\u3000\u200b12ab。，') }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  it.each(['&#1234567890123;', '&#0;', '&#55296;'])('survives the impossible character %s', (text) => {
    expect(() => cleanText(text)).not.toThrow();
  });
});

describe('cleanLine', () => {
  it('joins lines of Chinese with nothing between', () => {
    expect(cleanLine('改造屋面\n面积')).toBe('改造屋面面积');
  });

  it.each([
    ['20\n10', '20 10'],
    ['power\nplant', 'power plant'],
  ])('does not make one of two words or numbers: %j', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });
});

describe('cleanCompact', () => {
  it('takes spaces between ideographs out and leaves others', () => {
    expect(cleanCompact('张 某 A 座')).toBe('张某 A 座');
  });
});

describe('hasMarkup', () => {
  it.each(['<p>好</p>', 'a<br/>b', '&nbsp;'])('sees it in %s', (text) => {
    expect(hasMarkup(text)).toBe(true);
  });

  it.each(['a<b', '≥5', '<0.5', 'A&B'])('does not see it in %s', (text) => {
    expect(hasMarkup(text)).toBe(false);
  });
});

describe('isPlaceholder', () => {
  it.each(['无', '—', '——', '/', '－'])('knows %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['', ' ', '0', '无人机', '10/20'])('does not take %j for one', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
