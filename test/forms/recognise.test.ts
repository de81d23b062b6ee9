import { describe, expect, it } from 'vitest';
import { loadDefinitions, projectNameLabels, recognise, splitForms } from '../../src/forms/index.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import { detect, read } from '../../src/readers/index.ts';

const definitions = await loadDefinitions();

/** The definition that the only form of a text is read by. */
async function recognised(text: string, without?: string, more: readonly FormDefinition[] = []): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const source = await read({ path: 'a.txt', bytes, mediaType: detect(bytes), options: {} });
  const known = [...definitions.filter(({ id }) => id !== without), ...more];
  const [region] = splitForms(source, projectNameLabels(known));
  if (!region) throw new Error('no region');
  return recognise(region, known).recognition.definition;
}

const COUNTY = [
  '项目绩效目标自评表',
  '（2021年度）',
  '项目名称\t\t敬老院改造',
  '主管部门\t\t某县民政局\t实施单位\t\t某县敬老院',
  '项目资金（万元）\t\t全年预算数(A)\t全年执行数(B)\t分值\t执行率(B/A)\t得分',
  '\t年度资金总额\t88.00\t83.60\t10\t95%\t9.5',
  '\t县级资金\t88.00\t83.60\t-\t95%\t-',
  '年度总体目标\t年初设定目标\t\t\t全年实际完成情况',
  '\t改造敬老院8所。\t\t\t改造8所。',
  '绩效指标\t一级指标\t二级指标\t三级指标\t分值\t年度指标值\t全年完成值\t得分\t未完成原因和改进措施',
  '\t产出指标\t数量指标\t改造数量\t90\t8所\t8所\t90',
  '总分\t\t\t\t100\t\t\t99.5',
].join('\n');

/** A layout of no definition: its own words for what is common, and columns that no other form has. */
const UNKNOWN = [
  '部门整体绩效自评表',
  '（2022年度）',
  '部门名称\t某区城市管理局\t自评总分（分）\t98.6',
  '指标名称\t计量单位\t指标性质\t年初指标值\t全年完成值\t得分系数（%）\t指标权重（分）\t指标得分（分）\t是否核心指标',
  '道路清扫面积\t万平方米\t≥\t320\t326\t100\t60\t60\t是',
  '垃圾清运及时率\t%\t≥\t98\t96.2\t96.5\t40\t38.6\t否',
].join('\n');

describe('recognise', () => {
  it('knows a self-evaluation of goals', async () => expect(await recognised(COUNTY)).toBe('sichuan-county-project'));

  it('reads by common labels where the definition that fits best would lose columns', async () => {
    const scored = COUNTY.replaceAll('年初设定目标', '年度设定');
    expect(await recognised(scored, 'sichuan-county-project')).not.toBe('special-fund');
  });

  it('does not take a definition of forms with scores for one without', async () => {
    const goals = COUNTY.split('\n')
      .map((line) => line.replace('\t分值\t年度', '\t年度').replace('\t得分\t未', '\t未'))
      .slice(0, -1)
      .join('\n')
      .replace('\t分值\t执行率(B/A)\t得分', '\t执行率(B/A)')
      .replace('项目名称', '转移支付（项目）名称');
    expect(await recognised(goals)).toBe('special-fund');
    expect(await recognised(goals, 'special-fund')).toBe('generic');
  });

  it.each([
    ['2018', 'county-before-2020'],
    ['2021', 'sichuan-county-project'],
  ])('picks the edition of the year %s', async (year, expected) => {
    const own = definitions.find(({ id }) => id === 'sichuan-county-project');
    const older = own ? [{ ...own, id: 'county-before-2020', years: { to: 2019 } }] : [];
    const newer = own ? [{ ...own, years: { from: 2020 } }] : [];
    const text = COUNTY.replace('2021年度', `${year}年度`);
    expect(await recognised(text, 'sichuan-county-project', [...newer, ...older])).toBe(expected);
    expect(await recognised(text, 'sichuan-county-project', [...older, ...newer])).toBe(expected);
  });

  it('takes the definition for all other forms where none fits', async () => {
    expect(await recognised(UNKNOWN)).toBe('generic');
  });

  it.each([
    ['a declaration of goals', '项目绩效目标申报表', 'goal-declaration'],
    ['a monitoring form', '项目绩效目标执行监控表', 'monitoring'],
  ])('refuses %s and says so', async (_, title, kind) => {
    await expect(recognised(COUNTY.replace('项目绩效目标自评表', title))).rejects.toMatchObject({
      code: 'other-form',
      args: { title, kind },
    });
  });

  it('refuses a table of goals that nobody has filled in', async () => {
    const text = '项目名称\t修路\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t里程\t10公里';
    await expect(recognised(text)).rejects.toMatchObject({ code: 'no-form' });
  });
});
