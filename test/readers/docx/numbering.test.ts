import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/readers/docx/number-format.ts';
import { outline, p, readBody, tbl, tc, tr } from './build.ts';

const use = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const list = (id: number, ...levels: readonly string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const texts = async (body: string, numbering: string, styles = '') =>
  outline(await readBody(body, { numbering, styles }));

describe('numbers of paragraphs', () => {
  const chinese = list(
    0,
    level(0, 'chineseCounting', '%1、'),
    level(1, 'decimal', '（%2）'),
    level(2, 'decimal', '%1.%2.%3'),
  );

  it('are part of a label', async () => {
    expect(await texts(p('项目概况', use(1)) + p('资金使用', use(1)), chinese + num(1, 0))).toEqual([
      '一、项目概况',
      '二、资金使用',
    ]);
  });

  it('begin anew below a new number of the level above', async () => {
    const body = p('甲', use(1)) + p('子', use(1, 1)) + p('丑', use(1, 1)) + p('乙', use(1)) + p('寅', use(1, 1));
    expect(await texts(body, chinese + num(1, 0))).toEqual(['一、甲', '（1）子', '（2）丑', '二、乙', '（1）寅']);
  });

  it('name the levels above in their own formats', async () => {
    const body = p('甲', use(1)) + p('子', use(1, 1)) + p('细', use(1, 2));
    expect(await texts(body, chinese + num(1, 0))).toEqual(['一、甲', '（1）子', '一.1.1 细']);
  });

  it('are all decimal where the level says so', async () => {
    const legal = list(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(await texts(p('甲', use(1)) + p('子', use(1, 1)), legal + num(1, 0))).toEqual(['一、甲', '1.1 子']);
  });

  it('count on over lists of one definition, unless a list begins anew', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = p('甲', use(1)) + p('乙', use(2)) + p('丙', use(3)) + p('丁', use(3));
    expect(await texts(body, chinese + num(1, 0) + num(2, 0) + num(3, 0, restart))).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ]);
  });

  it('come from the style of the paragraph', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:pPr>${use(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`;
    expect(await texts(p('甲', '<w:pStyle w:val="B"/>'), chinese + num(1, 0), styles)).toEqual(['一、甲']);
  });

  it('are taken away by a list of number 0', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:pPr>${use(1)}</w:pPr></w:style>`;
    expect(await texts(p('甲', `<w:pStyle w:val="A"/>${use(0)}`), chinese + num(1, 0), styles)).toEqual(['甲']);
  });

  it('stand in cells that hold nothing else, and leave the cell read once', async () => {
    const circled = list(0, level(0, 'decimalEnclosedCircle', '%1', '<w:suff w:val="nothing"/>'));
    const document = await readBody(tbl(tr(tc(p('', use(1)))), tr(tc(p('', use(1))))), {
      numbering: circled + num(1, 0),
    });
    expect(outline(document)).toEqual([['0,0 1×1 ①', '1,0 1×1 ②']]);
    expect(document.blocks[0]?.kind === 'table' && document.blocks[0].cells[0]?.trust).toBe('read');
  });

  it('are left out where they are bullets, unless the bullet is a box', async () => {
    const bullets =
      list(0, level(0, 'bullet', '●●')) +
      list(1, level(0, 'bullet', '\uf0a8', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'));
    expect(await texts(p('甲', use(1)) + p('乙', use(2)), bullets + num(1, 0) + num(2, 1))).toEqual(['甲', '□ 乙']);
  });
});

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircle', 21, '21'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['unheard-of', 5, '5'],
    ['upperRoman', 0, '0'],
  ])('writes %s of %i as %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});
