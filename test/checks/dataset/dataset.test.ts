import { describe, expect, it } from 'vitest';
import {
  checkDataset,
  checkLocaliser,
  DEFAULT_SETTINGS,
  type Register,
  readRegister,
} from '../../../src/checks/index.ts';
import type { CheckedRecord, FormField } from '../../../src/model/record.ts';
import { tree } from '../helpers/judge.ts';
import { read } from '../helpers/values.ts';

let made = 0;

/** A checked form with these fields besides those of the tree form. */
function form(fields: Partial<Record<FormField, string>>): CheckedRecord {
  made += 1;
  const record = tree();
  const values = Object.entries(fields).map(([field, text]) => [field, read(text)]);
  return {
    ...record,
    form_id: `form-${made}`,
    path: `${made}.pdf`,
    fields: {
      ...record.fields,
      reporting_unit: read('某局'),
      fiscal_year: read('2021'),
      ...Object.fromEntries(values),
    },
  };
}

function judged(records: readonly CheckedRecord[], register?: Register) {
  const options = { settings: DEFAULT_SETTINGS, fullMarks: () => '100', ...(register && { register }) };
  const { apply, withoutForm } = checkDataset(records, options);
  const applied = records.map(apply);
  return {
    withoutForm,
    findings: (rule: string) => applied.map((record) => record.findings.filter((each) => each.rule === rule).length),
    verdicts: (rule: string) => applied.map((record) => record.checks.find((each) => each.rule === rule)?.verdict),
    applied,
  };
}

const TEXT =
  '根据年度工作安排，我局组织专家对全市范围内的排水管网进行了全面排查并建立台账。施工过程中严格执行质量安全管理制度，未发生安全事故。项目完成后组织了验收，各项指标均达到设计要求，群众反映良好。';

describe('dataset/duplicate-form', () => {
  const rule = 'dataset/duplicate-form';
  it('finds the same project, unit and year in two files', () => {
    const result = judged([
      form({ project_name: '管网 排查' }),
      form({ project_name: '管网排查' }),
      form({ project_name: '其他' }),
    ]);
    expect(result.findings(rule)).toEqual([1, 1, 0]);
  });
  it('passes another year or unit', () => {
    const again = [form({ fiscal_year: '2020' }), form({}), form({ reporting_unit: '另一局' })];
    expect(judged(again).verdicts(rule)).toEqual(['pass', 'pass', 'pass']);
  });
  it('passes two forms in one file', () => {
    const [one, other] = [form({}), form({})];
    expect(judged([one, { ...other, path: one.path }]).verdicts(rule)).toEqual(['pass', 'pass']);
  });
  it('cannot check a form without a project', () => {
    expect(judged([form({ project_name: '' })]).verdicts(rule)).toEqual(['cannot_check']);
  });
});

describe('dataset/same-text', () => {
  const rule = 'dataset/same-text';
  it('finds a narrative copied from another project, figures aside', () => {
    const copy = [
      form({ project_name: '甲', overview: TEXT }),
      form({ project_name: '乙', overview: `2022年${TEXT}` }),
    ];
    expect(judged(copy).findings(rule)).toEqual([1, 1]);
  });
  it('passes narratives of the same project', () => {
    const same = [form({ overview: TEXT }), form({ overview: TEXT, fiscal_year: '2022' })];
    expect(judged(same).verdicts(rule)).toEqual(['pass', 'pass']);
  });
  it('passes short phrases that everybody uses', () => {
    const phrase = { overview: '资金及时足额到位，使用合规合法。' };
    expect(
      judged([form({ project_name: '甲', ...phrase }), form({ project_name: '乙', ...phrase })]).findings(rule),
    ).toEqual([0, 0]);
  });
  it('does not apply without narratives', () => expect(judged([form({})]).verdicts(rule)).toEqual(['not_applicable']));
});

describe('dataset/all-full-marks', () => {
  const rule = 'dataset/all-full-marks';
  const full = () => form({ total_score: '100.00' });
  it('is told once for a unit', () => {
    const result = judged([full(), full(), full()]);
    expect(result.verdicts(rule)).toEqual(['fail', 'cannot_check', 'cannot_check']);
  });
  it('passes where some forms have less', () => {
    expect(judged([full(), full(), form({})]).verdicts(rule)).toEqual(['pass', 'pass', 'pass']);
  });
  it('passes a unit with few forms', () => expect(judged([full(), full()]).verdicts(rule)).toEqual(['pass', 'pass']));
  it('does not apply without a total', () => {
    expect(judged([form({ total_score: '' })]).verdicts(rule)).toEqual(['not_applicable']);
  });
});

describe('dataset/missing-form', () => {
  const rule = 'dataset/missing-form';
  const register = readRegister([
    ['2021年项目清单', '', ''],
    ['序号', '项目名称', '年度', '预算单位'],
    ['1', '甲', '2021', '某局'],
    ['2', '丙', '2021年', ''],
  ]);
  it('finds projects without a form and forms without an entry', () => {
    const result = judged([form({ project_name: '甲' }), form({ project_name: '乙' })], register);
    expect(result.verdicts(rule)).toEqual(['pass', 'fail']);
    expect(result.withoutForm).toMatchObject([{ rule, subject: '丙' }]);
  });
  it('says so in both languages', () => {
    const [missing] = judged([], register).withoutForm;
    expect(missing && checkLocaliser('zh').message(missing)).toBe('清单上的项目“甲”（某局、2021）没有自评表');
  });
  it('compares the year where the register states it', () => {
    expect(judged([form({ project_name: '甲', fiscal_year: '2020' })], register).verdicts(rule)).toEqual(['fail']);
  });
  it('does not apply without a register', () => expect(judged([form({})]).verdicts(rule)).toEqual(['not_applicable']));
});

describe('what the rules over all forms say', () => {
  it('replaces what they said before', () => {
    const twins = [form({}), form({})];
    const once = judged(twins).applied;
    expect(judged(once).applied).toEqual(once);
  });
});
