import { describe, expect, it } from 'vitest';
import { amounts, readForm, shown, table } from './support/read.ts';

/** A form of a kind that nobody has defined, with the given rows of funds and what follows them. */
const form = (...rows: readonly string[]): string =>
  ['某省项目绩效自评表', '（2021年度）', '项目名称\t林区通道\t主管部门\t某省林业厅', ...rows].join('\n');

const INDICATORS = [
  '指标\t一级指标\t二级指标\t三级指标\t目标值\t完成值\t权重\t得分',
  '\t产出指标\t数量指标\t通道里程\t30公里\t31公里\t50\t50',
  '\t效益指标\t社会效益指标\t处置时间\t缩短\t缩短\t40\t38',
];
const FUNDS = [
  '资金（万元）\t资金来源\t年初预算\t全年预算\t全年执行\t执行率\t权重\t得分',
  '\t资金总额\t80.00\t80.00\t78.40\t98%\t10\t9.8',
  '\t其中：财政拨款\t80.00\t80.00\t78.40\t\t\t',
];

describe('two rows of headers', () => {
  it('are read together where a label is spread over both', async () => {
    const text = form(
      '资金（万元）\t资金性质\t预算数\t\t执行数\t执行率',
      '\t\t年初\t调整后',
      '\t总额\t300\t320\t304\t95%',
      ...INDICATORS,
    );
    expect(amounts(await readForm(text))).toEqual([
      'initial_budget total 300',
      'annual_budget total 320',
      'actual total 304',
    ]);
  });

  it('give a scoring table its sections, levels, weights and scores', async () => {
    const text = form(
      '评价指标\t\t\t权重\t评分标准\t自评分',
      '一级指标\t二级指标\t三级指标',
      '投入（20分）\t资金\t到位率\t10\t按比例\t10',
      '\t预算\t合理性\t10\t酌情\t9',
      '总分\t\t\t20\t\t19',
    );
    const { scores, fields } = await readForm(text);
    expect(table(scores, 'section', 'level2', 'level3', 'weight', 'score')).toEqual([
      '投入 | - | - | 20 | -',
      '投入 | 资金 | 到位率 | 10 | 10',
      '投入 | 预算 | 合理性 | 10 | 9',
      '- | - | - | 20 | 19',
    ]);
    expect(shown(fields.total_score)).toBe('19');
  });
});

describe('amounts', () => {
  it('without the name of a source are the total', async () => {
    const text = form('资金（万元）\t预算数\t执行数\t执行率', '\t150\t144\t96%', ...INDICATORS);
    expect(amounts(await readForm(text))).toEqual(['annual_budget total 150', 'actual total 144']);
  });

  it('above their first part are the total, whatever it is called', async () => {
    const text = form(FUNDS[0] ?? '', '\t本项目各类资金\t80\t80\t78\t97.5%\t10\t9.75', FUNDS[2] ?? '', ...INDICATORS);
    const { funds, fields } = await readForm(text);
    expect(funds.map(({ source }) => source)).toEqual([
      ...Array(3).fill('total'),
      ...Array(3).fill('current_year_appropriation'),
    ]);
    expect(shown(fields.execution_score)).toBe('9.75');
  });

  it.each([
    ['in a dump', (line: string) => line],
    ['on a grid', (line: string) => `|${line.replaceAll('\t', '|')}|`],
  ])('may have their sources across and their stages down, %s', async (_, change) => {
    const rows = [
      '资金（万元）\t项目\t合计\t财政拨款\t上年结转',
      '\t年初预算数\t60.00\t50.00\t10.00',
      '\t全年执行数\t57.00\t47.00\t10.00',
      '\t执行率\t95%\t94%\t100%',
    ];
    const record = await readForm(form(...[...rows, ...INDICATORS].map(change)));
    expect(amounts(record)).toEqual([
      'initial_budget total 60.00',
      'initial_budget current_year_appropriation 50.00',
      'initial_budget carryover 10.00',
      'actual total 57.00',
      'actual current_year_appropriation 47.00',
      'actual carryover 10.00',
    ]);
    expect([record.fields.execution_rate, record.fields.execution_weight].map(shown)).toEqual(['95%', '-']);
  });

  it('may stand beside their labels, stage beside stage', async () => {
    const record = await readForm(
      form(
        '预算执行情况（20分）\t预算数\t65\t执行数\t63.7',
        '\t财政拨款\t60\t财政拨款\t58.7',
        '\t执行率（%）\t98\t得分\t19.6',
        ...INDICATORS,
      ),
    );
    expect(amounts(record)).toEqual([
      'annual_budget total 65',
      'actual total 63.7',
      'annual_budget current_year_appropriation 60',
      'actual current_year_appropriation 58.7',
    ]);
    const { execution_rate, execution_score, execution_weight } = record.fields;
    expect([execution_rate, execution_score, execution_weight].map(shown)).toEqual(['98%', '19.6', '20']);
  });

  it('may share their cells with their labels', async () => {
    const record = await readForm(
      form(
        '预算资金\t总额：480\t其中：财政拨款：470\t其他资金：10',
        '实际支出\t总额：460\t其中：财政拨款：452\t其他资金：8',
        ...INDICATORS,
      ),
    );
    expect(amounts(record)).toEqual([
      'budget total 480',
      'budget current_year_appropriation 470',
      'budget other 10',
      'actual total 460',
      'actual current_year_appropriation 452',
      'actual other 8',
    ]);
  });

  it('of a column that nobody has defined keep its name', async () => {
    const { others } = await readForm(
      form('资金（万元）\t资金来源\t预算数\t执行数\t结余', '\t财政拨款\t80\t78\t2', ...INDICATORS),
    );
    expect(others.map(({ label, value }) => `${label}=${value.value}`)).toContain('财政拨款 / 结余=2');
  });

  it('are no words between the amounts and the next block', async () => {
    const { funds } = await readForm(form(...FUNDS, '管理情况\t分配科学性\t按因素分配\t无', ...INDICATORS));
    expect(funds).toHaveLength(6);
  });
});

describe('the row of the total', () => {
  it('is found below funds that stand after the indicators', async () => {
    const { fields, funds } = await readForm(form(...INDICATORS, ...FUNDS, '总计\t\t\t\t\t\t100\t97.8'));
    expect([shown(fields.total_weight), shown(fields.total_score)]).toEqual(['100', '97.8']);
    expect(funds).toHaveLength(6);
  });

  it.each(['得分', '合计得分', '总得分'])('may be called %s', async (name) => {
    const { fields, indicators } = await readForm(form(...FUNDS, ...INDICATORS, `${name}\t\t\t\t\t\t100\t97.8`));
    expect([shown(fields.total_weight), shown(fields.total_score)]).toEqual(['100', '97.8']);
    expect(indicators).toHaveLength(2);
  });

  it('with one number that is not full marks gives the score, in doubt', async () => {
    const { fields } = await readForm(form(...FUNDS, ...INDICATORS, '总分\t97.8'));
    expect([shown(fields.total_weight), shown(fields.total_score)]).toEqual(['-', '97.8?']);
  });
});

it('takes the total that stands beside a label of its own before the sum of the indicators', async () => {
  const { fields, others } = await readForm(
    form(...INDICATORS, '合计\t\t\t\t\t\t90\t88', '三、自评总分：97.8　自评等级：优'),
  );
  expect([fields.total_score, fields.grade].map(shown)).toEqual(['97.8', '优']);
  expect(others.map(({ label, value }) => `${label}=${value.value}`)).toEqual(
    expect.arrayContaining(['指标合计=90', '指标合计=88']),
  );
});

it('takes the year from the line that also states the unit', async () => {
  const { fields } = await readForm(
    form(...FUNDS, ...INDICATORS).replace('（2021年度）', '（2021年度）　金额单位：元'),
  );
  expect(shown(fields.fiscal_year)).toBe('2021');
});

it('takes what stands below 分值（10分） for the score, unless it is the weight', async () => {
  const header = '资金（万元）\t资金来源\t预算数\t执行数\t分值（10分）';
  const { fields } = await readForm(form(header, '\t资金总额\t80\t76\t9.5', ...INDICATORS));
  expect([fields.execution_weight, fields.execution_score].map(shown)).toEqual(['10', '9.5']);
});

it('reads budget execution beside its labels', async () => {
  const { fields } = await readForm(form('预算执行率\t98%\t执行率得分（10分）\t9.8', ...INDICATORS));
  expect([fields.execution_rate, fields.execution_score, fields.execution_weight].map(shown)).toEqual([
    '98%',
    '9.8',
    '10',
  ]);
});

it('reads weights that are hundredths of the whole', async () => {
  const rows = INDICATORS.map((row) => row.replace('\t50\t50', '\t50%\t50').replace('\t40\t38', '\t40%\t38'));
  const { indicators } = await readForm(form(...FUNDS, ...rows));
  expect(table(indicators, 'weight', 'score')).toEqual(['50 | 50', '40 | 38']);
});

it('reads goal and result beside their labels where no header stands above them', async () => {
  const { fields } = await readForm(
    form('年度总体目标\t修通道30公里', '总体目标完成情况\t修通道31公里', ...INDICATORS),
  );
  expect([fields.annual_goal, fields.annual_result].map(shown)).toEqual(['修通道30公里', '修通道31公里']);
});

it('takes a banner between two blocks for no part of the goal', async () => {
  const rows = ['总体目标\t预期目标\t实际完成情况', '\t修通道30公里\t修通道31公里', '绩效指标'];
  const { fields } = await readForm(form(...rows, ...INDICATORS));
  expect([fields.annual_goal, fields.annual_result].map(shown)).toEqual(['修通道30公里', '修通道31公里']);
});

it('reads notes between the indicators and their total, and a grade behind its label in brackets', async () => {
  const rows = ['其他需要说明的事项\t无', '总分\t\t\t\t\t\t100\t97.8\t（自评等级）优'];
  const { fields, indicators } = await readForm(form(...FUNDS, ...INDICATORS, ...rows));
  expect([fields.other_notes, fields.grade, fields.total_score].map(shown)).toEqual(['无', '优', '97.8']);
  expect(indicators).toHaveLength(2);
});

it('reads notes below a label that has its row to itself', async () => {
  const { fields } = await readForm(form(...FUNDS, ...INDICATORS, '五、其他需说明的问题', '后期管护经费不足'));
  expect(shown(fields.other_notes)).toBe('后期管护经费不足');
});

it('takes no weight from a formula in a label', async () => {
  const { fields } = await readForm(form('预算执行率（B/A×100%）\t98%', ...INDICATORS));
  expect(fields.execution_weight).toBeUndefined();
});
