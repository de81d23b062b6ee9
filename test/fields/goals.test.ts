import { describe, expect, it } from 'vitest';
import { readForm, table } from './support/read.ts';

const GOALS = ['goal', 'goal_weight', 'level1', 'level1_weight', 'level3'] as const;
const HEADER = '一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分';

/** A form of Hubei with the given rows of indicators. */
const form = (...rows: readonly string[]): string =>
  [
    '2020年度法律服务项目自评表',
    '项目名称\t法律服务',
    '主管部门\t某市司法局\t项目实施单位\t某市援助站',
    '预算执行情况（万元）（20分）\t\t预算数(A)\t执行数(B)\t执行率(B/A)\t得分（20分*执行率）',
    '\t年度财政资金总额\t80.00\t76.00\t95%\t19',
    ...rows,
    '改进措施及结果应用方案\t下年错开农忙。',
  ].join('\n');

const blocks = (...headings: readonly string[]): string =>
  form(
    ...headings.flatMap((heading, index) => [
      `${heading}\t${HEADER}`,
      `\t产出指标（20分）\t数量指标\t讲座${index}\t≥24场\t24场\t20`,
      '\t效益指标（20分）\t满意度指标\t满意度\t≥90%\t85%\t17',
    ]),
  );

describe('goals that head blocks of indicators', () => {
  it('are kept with their weights, and levels do not run from one into the next', async () => {
    const { indicators } = await readForm(blocks('年度绩效目标1（40分）', '年度绩效目标2（40分）'));
    expect(table(indicators, ...GOALS)).toEqual([
      '年度绩效目标1 | 40 | 产出指标 | 20 | 讲座0',
      '年度绩效目标1 | 40 | 效益指标 | 20 | 满意度',
      '年度绩效目标2 | 40 | 产出指标 | 20 | 讲座1',
      '年度绩效目标2 | 40 | 效益指标 | 20 | 满意度',
    ]);
  });

  it.each([
    ['年度绩效目标一（40分）', '年度绩效目标一', '40'],
    ['年度绩效目标（80分）', '年度绩效目标', '80'],
    ['年度绩效目标1：办好讲座（40分）', '年度绩效目标1：办好讲座', '40'],
    ['年度绩效目标1（40分）：办好讲座', '年度绩效目标1：办好讲座', '40'],
    ['年度绩效目标1', '年度绩效目标1', '-'],
    ['年度绩效目标1（XX分）', '年度绩效目标1（XX分）', '-'],
  ])('are told by their number or their weight: %s', async (heading, goal, weight) => {
    const { indicators } = await readForm(blocks(heading));
    expect(table(indicators, 'goal', 'goal_weight')[0]).toBe(`${goal} | ${weight}`);
  });

  it('may stand in a row of their own', async () => {
    const rows = ['年度绩效目标1（40分）', HEADER, '产出指标\t数量指标\t讲座\t≥24场\t24场\t20'];
    const { indicators } = await readForm(form(...rows));
    expect(table(indicators, ...GOALS)).toEqual(['年度绩效目标1 | 40 | 产出指标 | - | 讲座']);
  });

  it('are none without a number or a weight', async () => {
    const { indicators } = await readForm(blocks('年度绩效目标'));
    expect(table(indicators, 'goal')).toEqual(['-', '-']);
  });
});
