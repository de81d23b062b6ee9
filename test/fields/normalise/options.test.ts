import { describe, expect, it } from 'vitest';
import { tickedOptions } from '../../../src/fields/normalise/options.ts';

describe('tickedOptions', () => {
  it('reads boxes behind their options', () => {
    expect(tickedOptions('1、部门预算项目☑ 2、市直专项□ 3、对下转移支付项目□')).toBe('部门预算项目');
  });
  it('reads boxes before their options', () => {
    expect(tickedOptions('□常年性 ☑延续性 □一次性')).toBe('延续性');
  });
  it('reads boxes between a number and its option', () => {
    expect(tickedOptions('1、□新增性项目 2、☑持续性项目')).toBe('持续性项目');
  });
  it('knows a number whose mark was lost by the marks of others', () => {
    expect(tickedOptions('1持续性项目☑ 2、新增性项目□')).toBe('持续性项目');
    expect(tickedOptions('1、1年期项目☑ 2、2年期项目□')).toBe('1年期项目');
    expect(tickedOptions('1年期项目☑ 2年期项目□')).toBe('1年期项目');
  });
  it('joins several ticked options', () => {
    expect(tickedOptions('☑甲 □乙 ☑丙')).toBe('甲、丙');
  });
  it('is blank where nothing is ticked', () => {
    expect(tickedOptions('新增□ 延续□')).toBe('');
  });
  it('is undefined for a text without boxes', () => {
    expect(tickedOptions('一次性项目')).toBeUndefined();
  });
});
