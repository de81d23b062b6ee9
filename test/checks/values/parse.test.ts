import { describe, expect, it } from 'vitest';
import { parseValue } from '../../../src/checks/values/parse.ts';
import type { Value } from '../../../src/checks/values/value.ts';

/** A value in a short notation, for comparing. */
function short(value: Value): string {
  if (value.kind === 'quantity') return [value.bound, value.amount.toFixed(), value.unit].filter(Boolean).join(' ');
  if (value.kind === 'interval') return `${value.low.toFixed()}..${value.high.toFixed()} ${value.unit}`;
  if (value.kind === 'date') return `${value.first}/${value.last}`;
  if (value.kind === 'several') return value.parts.map(short).join(' + ');
  if (value.kind === 'degree') return `${value.low.toFixed()}–${value.high.toFixed()}`;
  return value.kind;
}

const parsed = (text: string): string => short(parseValue(text, 2022));

describe('numbers with units', () => {
  it.each([
    ['100', '100'],
    ['3 420户', '3420 户'],
    ['1,234.5元', '1234.5 元'],
    ['12.5公里', '12500 米'],
    ['12.5万户', '125000 户'],
    ['1亿元', '100000000 元'],
    ['4.41万元', '44100 元'],
    ['1.2万元/公里', '12000 元/公里'],
    ['0.5‰', '0.05 %'],
    ['96%', '96 %'],
    ['３％', '3 %'],
    ['60分钟', '3600 秒'],
    ['5年', '60 月'],
    ['12台/套', '12 台/套'],
    ['0.32NTU', '0.32 NTU'],
    ['平均31小时', '111600 秒'],
    ['已完成3次', '3 次'],
    ['30余次', '30 次'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
});

describe('bounds', () => {
  it.each([
    ['≥95%', 'at-least 95 %'],
    ['>=95', 'at-least 95'],
    ['＞80%', 'more-than 80 %'],
    ['≤0.5%', 'at-most 0.5 %'],
    ['<3天', 'less-than 259200 秒'],
    ['=1', 'equal 1'],
    ['90%以上', 'at-least 90 %'],
    ['90分及以上', 'at-least 90 分'],
    ['20件以下', 'at-most 20 件'],
    ['48小时内', 'at-most 172800 秒'],
    ['不少于5次', 'at-least 5 次'],
    ['不超过3人', 'at-most 3 人'],
    ['控制在100万元以内', 'at-most 1000000 元'],
    ['约30个', 'about 30 个'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
});

describe('Chinese numerals', () => {
  it.each([
    ['三次', '3 次'],
    ['两个', '2 个'],
    ['一百二十户', '120 户'],
    ['十二期', '12 期'],
    ['二十万元', '200000 元'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
  it.each(['一般', '一', '一致好评'])('%s is no number', (text) => expect(parsed(text)).not.toMatch(/^\d+$|次|个/u));
});

describe('ranges', () => {
  it.each([
    ['10-20次', '10..20 次'],
    ['90%-95%', '90..95 %'],
    ['3至5天', '259200..432000 秒'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
});

describe('dates and deadlines', () => {
  it.each([
    ['2022年12月底前', '2022-12-01/2022-12-31'],
    ['2021年底', '2021-01-01/2021-12-31'],
    ['年底前', '2022-01-01/2022-12-31'],
    ['12月31日前', '2022-12-31/2022-12-31'],
    ['2022-06-30', '2022-06-30/2022-06-30'],
    ['2022年2月', '2022-02-01/2022-02-28'],
    ['第三季度', '2022-07-01/2022-09-30'],
    ['上半年', '2022-01-01/2022-06-30'],
    ['2021年', '2021-01-01/2021-12-31'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
  it('does not take an impossible day for a date', () => expect(parsed('2022-02-30')).toBe('text'));
});

describe('several parts', () => {
  it.each([
    ['1次/3次/1次', '1 次 + 3 次 + 1 次'],
    ['1万/0.1万', '10000 + 1000'],
    ['2次、5人', '2 次 + 5 人'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
});

describe('words', () => {
  it.each([
    ['已完成', '0.8–1'],
    ['达成预期目标', '0.8–1'],
    ['基本达成', '0.6–1'],
    ['部分完成', '0.5–0.8'],
    ['未完成', '0–0.6'],
    ['—', 'placeholder'],
    ['无', 'placeholder'],
    ['', 'placeholder'],
    ['有所提升', 'text'],
    ['每季度1个', 'text'],
  ])('%s', (text, value) => expect(parsed(text)).toBe(value));
});
