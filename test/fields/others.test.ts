import { describe, expect, it } from 'vitest';
import { readForm, shown, table } from './support/read.ts';

const GOALS = [
  '2019年度社区助餐项目自评表',
  '填报日期：2020年3月12日    总分：97分',
  '项目名称\t\t社区助餐',
  '主管部门\t\t某市民政局\t项目实施单位\t\t某市养老中心',
  '项目类别\t\t1、部门预算项目☑ 2、市直专项□',
  '项目属性\t\t1、持续性项目□ 2、新增性项目☑',
  '预算执行情况（万元）（20分）\t\t预算数(A)\t执行数(B)\t执行率(B/A)\t得分（20分*执行率）',
  '\t年度财政资金总额\t80.00\t80.00\t100%\t20',
  '年度绩效目标1（40分）\t一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分',
  '\t产出指标（40分）\t数量指标\t助餐点\t≥12个\t13个\t40',
  '年度绩效目标2（40分）\t一级指标\t二级指标\t三级指标\t年初目标值(A)\t实际完成值(B)\t得分',
  '\t效益指标（40分）\t社会效益指标\t老人满意度\t≥90%\t85%\t37',
  '偏差大或目标未完成原因分析\t部分老人对时间有意见。',
].join('\n');

const others = async (text: string) =>
  (await readForm(text)).others.map(({ label, value }) => `${label}: ${shown(value)}`);

describe('readRecord', () => {
  it('keeps labels without a place in the datasets under their names', async () => {
    expect(await others(GOALS)).toEqual([
      '项目类别: 部门预算项目',
      '偏差大或目标未完成原因分析: 部分老人对时间有意见。',
    ]);
  });
  it('reads the ticked option of a field', async () => {
    expect(shown((await readForm(GOALS)).fields.project_attribute)).toBe('新增性项目');
  });
  it('takes the weight of budget execution from the heading of the funds', async () => {
    expect(shown((await readForm(GOALS)).fields.execution_weight)).toBe('20');
  });
  it('reads the blocks of several goals as one list', async () => {
    expect(table((await readForm(GOALS)).indicators, 'level1', 'level3', 'score')).toEqual([
      '产出指标 | 助餐点 | 40',
      '效益指标 | 老人满意度 | 37',
    ]);
  });
  it('keeps another value of a label that stands there twice', async () => {
    const text = GOALS.replace('项目类别', '项目实施单位\t\t某市另一中心\n项目类别');
    expect(await others(text)).toContain('项目实施单位: 某市另一中心');
  });
});
