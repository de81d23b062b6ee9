import { expect, it } from 'vitest';
import { readForm } from './support/read.ts';

const FORM = [
  '某市项目绩效自评表',
  '（2021年度）',
  '项目名称\t法律服务\t填报单位\t',
  '项目类别\t1、部门项目□ 2、专项☑',
  '项目属性\t1、持续性项目☑ 2、新增性项目□',
  '指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分',
  '\t产出指标\t数量指标\t讲座场次\t≥24场\t24场\t90\t90',
  '偏差大的原因\t讲座安排在农忙季节，到场人数少。',
].join('\n');

it('keeps a text below the indicators under its label and out of the table', async () => {
  const { indicators, others } = await readForm(FORM);
  expect(indicators).toHaveLength(1);
  expect(others.map(({ label, value }) => `${label}=${value.value}`)).toContain(
    '偏差大的原因=讲座安排在农忙季节，到场人数少。',
  );
});

it('takes the choice beside the label that says best what was chosen', async () => {
  const { fields, others } = await readForm(FORM);
  expect(fields.project_attribute?.value).toBe('持续性项目');
  expect(others.map(({ label, value }) => `${label}=${value.value}`)).toContain('项目类别=专项');
});
