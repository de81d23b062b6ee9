import type { FindingData } from '../check.ts';
import type { DatasetCheck } from '../dataset/dataset-check.ts';
import type { Register, RegisterEntry } from '../dataset/register.ts';
import type { FormSummary } from '../dataset/summary.ts';
import { text } from '../message-text.ts';

export const datasetMissingForm: DatasetCheck = {
  id: 'dataset/missing-form',
  severity: 'warning',
  title: {
    zh: '表与项目清单一一对应',
    en: 'Forms and the register of projects agree',
  },
  documentation: {
    what: {
      zh: '给出项目清单（--register）时，清单上的每个项目都应有表，每张表的项目都应在清单上；按项目名称，并按清单所列的单位、年度比较。',
      en: 'With a register of projects (--register) every project on it has a form and every form is on it; compared by name and, where the register states them, by unit and year.',
    },
    why: {
      zh: '漏报的项目最容易漏查。',
      en: 'What was never filed is what is most easily overlooked.',
    },
    example: {
      zh: '清单上的“校舍维修”没有自评表。',
      en: 'The project 校舍维修 on the register has no form.',
    },
    source: {
      zh: '用户提供的项目清单。',
      en: 'The user’s register of projects.',
    },
  },
  advice: {
    zh: '请对照清单与自评表：缺表的补收，清单有误的更正。',
    en: 'Hold the register against the forms: ask for those that lack, or correct the register.',
  },
  messages: {
    missing: {
      zh: (args) => `清单上的项目“${text(args, 'project')}”（${text(args, 'owner')}）没有自评表`,
      en: (args) => `the project “${text(args, 'project')}” (${text(args, 'owner')}) on the register has no form`,
    },
    'not-registered': {
      zh: (args) => `项目“${text(args, 'project')}”不在清单上`,
      en: (args) => `the project “${text(args, 'project')}” is not on the register`,
    },
    'no-project': {
      zh: () => '表中没有项目名称',
      en: () => 'the form does not name its project',
    },
  },
  evaluate({ forms, register }) {
    if (!register) return { withoutForm: [], of: () => ({ verdict: 'not_applicable' }) };
    const entries = Map.groupBy(register, (entry) => entry.projectKey);
    const byProject = Map.groupBy(forms, (form) => form.projectKey);
    return {
      withoutForm: missingForms(register, byProject),
      of: (form) => {
        if (form.projectKey === '') return { verdict: 'cannot_check', reason: { code: 'no-project', args: {} } };
        const isRegistered = entries.get(form.projectKey)?.some((entry) => isFormOf(form, entry));
        return isRegistered ? { verdict: 'pass' } : { verdict: 'fail', findings: [notRegistered(form)] };
      },
    };
  },
};

const isFormOf = (form: FormSummary, { unitKey, year }: RegisterEntry): boolean =>
  (unitKey === '' || form.unitKeys.length === 0 || form.unitKeys.includes(unitKey)) &&
  (year === '' || form.year === '' || year === form.year);

const missingForms = (
  register: Register,
  byProject: ReadonlyMap<string, readonly FormSummary[]>,
): readonly FindingData[] =>
  register
    .filter((entry) => !byProject.get(entry.projectKey)?.some((form) => isFormOf(form, entry)))
    .map(({ project, unit, year }) => ({
      subject: project,
      message: { code: 'missing', args: { project, owner: [unit, year].filter(Boolean) } },
      cause: 'form',
      places: [],
    }));

const notRegistered = (form: FormSummary): FindingData => ({
  subject: form.project,
  message: { code: 'not-registered', args: { project: form.project } },
  cause: 'form',
  field: 'project_name',
  places: [],
});
