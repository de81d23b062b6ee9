import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../src/writers/page/wrap.ts';
import { tidySvg } from '../../../src/writers/report/charts/tidy.ts';
import { excerpt } from '../../../src/writers/report/parts/excerpt.ts';
import { bar, count, percent } from '../../../src/writers/report/parts/figures.ts';
import { placedValues } from '../../../src/writers/report/parts/placed-values.ts';
import { value } from '../../support/record.ts';

const box = (x0: number, y0: number) => ({ x0, y0, x1: x0 + 60, y1: y0 + 20 });

describe('figures', () => {
  test('set thousands apart', () => {
    expect(count(1234567)).toBe('1,234,567');
  });

  test.each([
    [0, 10, '0%'],
    [1, 1000, '1%'],
    [999, 1000, '99%'],
    [5, 5, '100%'],
    [0, 0, '0%'],
  ])('say %i of %i as %s', (part, whole, text) => {
    expect(percent(part, whole)).toBe(text);
  });

  test('draw a bar of segments one after the other', () => {
    const { markup } = bar(
      [
        { value: 1, fill: 'a' },
        { value: 3, fill: 'b' },
      ],
      4,
    );
    expect(markup).toContain('<rect class="b" x="25.00" y="0" width="75.00"');
  });
});

describe('drawn charts', () => {
  test('keep no style element, no style attribute, no class and no size', () => {
    const svg =
      '<svg width="600" height="220" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 220"><text style="font-size:12px;font-family:inherit;" class="zr0">1</text><style>.a:hover{}</style></svg>';
    expect(tidySvg(svg)).toBe('<svg viewBox="0 0 600 220"><text font-size="12px">1</text></svg>');
  });
});

describe('text in a box', () => {
  test('is broken where the box ends', () => {
    expect(wrapText('产出指标数量指标', 40, 30, 10)).toEqual(['产出指标', '数量指标']);
  });

  test('ends with a mark where the box is too low', () => {
    expect(wrapText('产出指标数量指标', 40, 12, 10)).toEqual(['产出指…']);
  });
});

describe('the surroundings of a finding', () => {
  const values = placedValues([
    { field: 'a', value: value('97.12', { places: [{ page: 2, box: box(300, 200) }] }) },
    { field: 'b', value: value('near', { places: [{ page: 2, box: box(230, 200) }] }) },
    { field: 'c', value: value('far away', { places: [{ page: 2, box: box(300, 700) }] }) },
    { field: 'd', value: value('other page', { places: [{ page: 1, box: box(300, 200) }] }) },
    { field: 'e', value: value('longer than near', { places: [{ page: 2, box: box(230, 200) }] }) },
  ]);
  const draw = (severity: 'error' | 'info') =>
    excerpt({ severity, places: [{ page: 2, box: box(300, 200) }] }, values)?.markup;

  test('show the values around it on its page', () => {
    expect(draw('error')).toContain('>97.12<');
    expect(draw('error')).not.toMatch(/far away|other page/);
  });

  test('show one value where several stand in one place', () => {
    expect(draw('error')).toContain('>longer tha…<');
    expect(draw('error')).not.toContain('>near<');
  });

  test('are not drawn for remarks, nor where there is no page', () => {
    expect(draw('info')).toBeUndefined();
    expect(excerpt({ severity: 'error', places: [{ anchor: 'line 1' }] }, values)).toBeUndefined();
  });
});
