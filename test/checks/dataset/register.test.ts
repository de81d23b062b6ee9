import { describe, expect, it } from 'vitest';
import { parseCsv, RegisterError, readRegister } from '../../../src/checks/index.ts';

describe('a register', () => {
  it('is read from CSV as spreadsheets write it', () => {
    const text = '\uFEFF项目名称,单位,年度\r\n"甲,""乙""",某局,2021\r\n\r\n丙,,\r\n';
    expect(parseCsv(text)).toEqual([
      ['项目名称', '单位', '年度'],
      ['甲,"乙"', '某局', '2021'],
      ['丙', '', ''],
    ]);
  });
  it('keeps line breaks inside quotes', () =>
    expect(parseCsv('a,"b\nc"\nd,e')).toEqual([
      ['a', 'b\nc'],
      ['d', 'e'],
    ]));
  it('needs a column for the projects', () => {
    expect(() =>
      readRegister([
        ['序号', '金额'],
        ['1', '2'],
      ]),
    ).toThrow(RegisterError);
  });
  it('leaves out rows without a project', () => {
    expect(readRegister([['项目名称'], ['甲'], [' ']])).toHaveLength(1);
  });
});
