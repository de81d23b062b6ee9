import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLabelKey, findLabel, indexLabels, labelKey } from '../../src/model/label.ts';

const pieces = fc.array(
  fc.constantFrom(
    ...['其中', '：', ':', '一、', '（一）', '1、', '2.', '(3)', '*', '●', ' ', '　', '项', '目', '名称', '預算', '数'],
    ...['（A）', '(B/A)', 'A', '。', '、', '⽔', '二级', '10', '５', '【注】'],
  ),
  { maxLength: 8 },
);

describe('labelKey', () => {
  it.each([
    '项 目 名 称',
    '项目名称：',
    '　项目名称:',
    '1.项目名称',
    '（一）项目名称',
    '*项目名称',
    '項目名稱',
    '项\n目\n名\n称',
  ])('compares %j as 项目名称', (text) => {
    expect(labelKey(text)).toBe('项目名称');
  });

  it.each([
    ['执行率（Ｂ／Ａ）', '执行率(B/A)'],
    ['其中：当年财政拨款', '当年财政拨款'],
    ['１、其中:财政拨款', '财政拨款'],
    ['⼀级指标', '一级指标'],
    ['二级指标', '二级指标'],
    ['12.5', '12.5'],
  ])('compares %s as %s', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const key = labelKey(parts.join(''));
        expect(labelKey(key)).toBe(key);
      }),
    );
  });

  it('does not depend on white space', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(labelKey(parts.join(' '))).toBe(labelKey(parts.join('')));
      }),
    );
  });
});

describe('bareLabelKey', () => {
  it.each([
    ['执行率（B/A）', '执行率'],
    ['全年预算数A', '全年预算数'],
    ['得分（10分）', '得分'],
    ['（盖章）填报单位：', '填报单位'],
    ['项目（专项）名称', '项目名称'],
  ])('takes notes and letters off %s', (text, key) => {
    expect(bareLabelKey(text)).toBe(key);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const key = bareLabelKey(parts.join(''));
        expect(bareLabelKey(key)).toBe(key);
      }),
    );
  });
});

describe('findLabel', () => {
  const index = indexLabels([
    ['unit', ['填报单位']],
    ['signed', ['单位负责人（签章）']],
    ['person', ['单位负责人']],
    ['late', ['填报单位']],
  ]);

  it('finds a label with a note that the index does not have', () => {
    expect(findLabel(index, '填报单位（公章）：')).toBe('unit');
  });

  it('prefers the label with its note where the index has both', () => {
    expect([findLabel(index, '单位负责人（签章）'), findLabel(index, '单位负责人（代）')]).toEqual([
      'signed',
      'person',
    ]);
  });

  it('gives a label to the first name that claims it', () => {
    expect(findLabel(index, '填报单位')).toBe('unit');
  });

  it('finds nothing in an empty text', () => {
    expect(findLabel(index, '')).toBeUndefined();
  });
});
