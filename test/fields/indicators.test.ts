import { describe, expect, it } from 'vitest';
import { INDICATOR_HEADER, national, nationalRows, withIndicators } from './support/national.ts';
import { PROJECT_ROWS, project } from './support/project.ts';
import { readForm, shown, table } from './support/read.ts';

const ROWS = nationalRows().indicators;
const LEVELS = ['level1', 'level2', 'level3'] as const;
const CITY = ['level3', 'target', 'actual', 'progress'] as const;

/** The city's form with its indicators from the third row on replaced. */
const city = (...rows: readonly (readonly string[])[]) =>
  readForm(project({ indicators: [...PROJECT_ROWS.indicators.slice(0, 3), ...rows] }));

describe('readIndicators', () => {
  it('carries levels down to the rows below them', async () => {
    expect(table((await readForm(national())).indicators, ...LEVELS).slice(1, 4)).toEqual([
      '产出指标 | 质量指标 | 验收合格率',
      '产出指标 | 时效指标 | 完工时间',
      '效益指标 | 社会效益指标 | 新增灌溉面积',
    ]);
  });

  it.each([
    ['without leading tabs', (line: string) => line.replace(/^\t+/u, '')],
    ['without trailing tabs', (line: string) => line.replace(/\t+$/u, '')],
    [
      'without blank cells',
      (line: string) =>
        line
          .split('\t')
          .filter((cell) => cell !== '')
          .join('\t'),
    ],
    ['with two columns for each', (line: string) => line.replaceAll('\t', '\t\t')],
    ['between pipes', (line: string) => (line.includes('\t') ? `|${line.replaceAll('\t', '|')}|` : line)],
  ])('reads the same rows %s', async (_, change) => {
    for (const text of [national(), project()]) {
      const [before, after] = [await readForm(text), await readForm(text.split('\n').map(change).join('\n'))];
      const columns = [...LEVELS, 'target', 'actual', 'progress', 'weight', 'score', 'deviation'] as const;
      expect(table(after.indicators, ...columns)).toEqual(table(before.indicators, ...columns));
    }
  });

  it.each([
    ['产出指标（50分）', '50'],
    ['产出指标(50分)', '50'],
    ['产出指标 50分', '50'],
    ['产出指标【50】分', '-'],
  ])('takes the weight off the level %s', async (level1, weight) => {
    const { indicators } = await readForm(withIndicators(['', level1, '数量指标', '清淤', '12', '12', '50', '50', '']));
    expect(shown(indicators[0]?.level1_weight)).toBe(weight);
  });

  it('skips a header that is repeated on the next page', async () => {
    const record = await readForm(national({ indicators: ROWS.toSpliced(3, 0, INDICATOR_HEADER) }));
    expect(record.indicators).toHaveLength(5);
    expect(record.others).toEqual([]);
  });

  it.each(['指标1：', '指标2:'])('notes the leftover %s of the template and makes no indicator of it', async (stub) => {
    const record = await readForm(national({ indicators: [...ROWS, ['', '', '', stub, '', '', '', '', '']] }));
    expect(record.indicators).toHaveLength(5);
    expect(record.observations.map(({ code }) => code)).toEqual(['empty-row']);
  });

  it('passes over the dots that the template left behind', async () => {
    const record = await readForm(national({ indicators: [...ROWS, ['', '', '', '……', '', '', '', '', '']] }));
    expect(record.indicators).toHaveLength(5);
    expect(record.others).toEqual([]);
  });

  it('does not take a note below the table for an indicator', async () => {
    const record = await readForm(national({ below: ['注：绝对值直接累加计算。'] }));
    expect(record.indicators).toHaveLength(5);
  });

  it('takes the last two numbers of the total’s row for weight and score', async () => {
    const { fields } = await readForm(national({ total: [['总分', '100', '97.5']] }));
    expect([shown(fields.total_weight), shown(fields.total_score)]).toEqual(['100', '97.5']);
  });

  it('doubts the number that is left of the total’s row', async () => {
    const { fields } = await readForm(national({ total: [['总分', '', '', '', '', '', '97.5', '', '']] }));
    expect(fields.total_weight?.trust ?? fields.total_score?.trust).toBe('doubtful');
  });

  it('loses no text of the total’s row', async () => {
    const { others } = await readForm(national({ total: [['总分', '', '', '', '', '', '100', '97.5', '经集体研究']] }));
    expect(others.map(({ value }) => value.value)).toEqual(['经集体研究']);
  });

  it('doubts the numbers of a row that is no indicator', async () => {
    const row = ['加分项', '', '', '', '', '', '', '2', '获表彰'];
    const { indicators } = await readForm(national({ indicators: [...ROWS, row] }));
    expect(shown(indicators.at(-1)?.score)).toBe('2?');
  });
});

describe('a row that lost a cell', () => {
  it('gets the name of a cost indicator back from the end of the name above', async () => {
    const { indicators, observations } = await city(
      ['', '时效指标', '全年出车次数统计时间会议费/印刷费', '按月', '按月', '100%'],
      ['', '成本指标', '12万/8万', '18万元', '90%', ''],
    );
    expect(table(indicators.slice(2), ...CITY)).toEqual([
      '全年出车次数统计时间! | 按月 | 按月 | 100%',
      '会议费/印刷费! | 12万/8万! | 18万元! | 90%!',
    ]);
    expect(observations.map(({ code }) => code)).toEqual(['cell-shift']);
  });

  it('takes the words before a cost item into its name', async () => {
    const { indicators } = await city(
      ['', '时效指标', '出车及时情况项目总成本', '按月', '按月', '100%'],
      ['', '成本指标', '≤20万元', '18万元', '90%', ''],
    );
    expect(table(indicators.slice(2), 'level3')).toEqual(['出车及时情况!', '项目总成本!']);
  });

  it('is in doubt where the name may have been cut too late', async () => {
    const { indicators, observations } = await city(
      ['', '时效指标', '按月完成水质监测委托检测费', '按月', '按月', '100%'],
      ['', '成本指标', '≤20万元', '18万元', '90%', ''],
    );
    expect(table(indicators.slice(2), 'level3')).toEqual(['按月完成水质监测委托?', '检测费?']);
    expect(observations).toHaveLength(1);
  });

  it('doubts the level that it has from the row above, where merged cells are blank', async () => {
    const { indicators, observations } = await city(
      ['', '', '出车次数', '≥40次', '44次', '100%'],
      ['', '按时出车', '按月', '按月', '100%'],
    );
    expect(table(indicators.slice(2), 'level2', 'level3')).toEqual(['质量指标 | 出车次数', '质量指标? | 按时出车']);
    expect(observations).toMatchObject([{ code: 'cell-shift-unsettled', field: 'indicators[4].level2' }]);
  });

  it('stays without a name where none was glued to the one above', async () => {
    const { indicators } = await city(
      ['', '时效指标', '按月出车', '按月', '按月', '100%'],
      ['', '成本指标', '≤20万元', '18万元', '90%', ''],
    );
    expect(table(indicators.slice(2), ...CITY)).toEqual([
      '按月出车 | 按月 | 按月 | 100%',
      '- | ≤20万元! | 18万元! | 90%!',
    ]);
  });

  it.each([3, 4, 5, 6, 7])(
    'never has a wrong number without doubt, whichever of its cells it lost (%i)',
    async (lost) => {
      const row = ['', '产出指标', '数量指标', '知晓情况', '提高', '提高', '25', '24', ''];
      const [indicator] = (await readForm(withIndicators(row.toSpliced(lost, 1)))).indicators;
      for (const [name, expected] of [
        ['weight', '25'],
        ['score', '24'],
      ] as const) {
        const value = indicator?.[name];
        expect(!value || value.value === expected || value.value === '' || value.trust === 'doubtful').toBe(true);
      }
    },
  );
});
