import type { FindingData } from '../check.ts';
import { type DatasetCheck, groups } from '../dataset/dataset-check.ts';
import type { FormSummary } from '../dataset/summary.ts';
import { text } from '../message-text.ts';

export const datasetDuplicateForm: DatasetCheck = {
  id: 'dataset/duplicate-form',
  severity: 'warning',
  title: {
    zh: '同一项目只有一张表',
    en: 'A project has one form',
  },
  documentation: {
    what: {
      zh: '同一单位、同一年度、同一项目名称的表不应在多个文件中出现（内容完全相同的文件另作重复处理）。',
      en: 'No two files hold a form of the same project, unit and year. Files with the same content are told as duplicates.',
    },
    why: {
      zh: '重复的表会重复汇总；两张表若不一致，不知以哪张为准。',
      en: 'A second form counts twice, and if the two differ nobody knows which is valid.',
    },
    example: {
      zh: '初稿与定稿都在同一文件夹中。',
      en: 'A draft and the final form lie in the same folder.',
    },
    source: {
      zh: '汇总工作中所见。',
      en: 'Seen when forms are put together.',
    },
  },
  advice: {
    zh: '请确认以哪一份为准，去掉其余的。',
    en: 'Find out which one is valid and take the others away.',
  },
  messages: {
    duplicate: {
      zh: (args) => `项目“${text(args, 'project')}”的表还在：${text(args, 'others')}`,
      en: (args) => `another form of the project “${text(args, 'project')}” is in ${text(args, 'others')}`,
    },
    'no-project': {
      zh: () => '表中没有项目名称',
      en: () => 'the form does not name its project',
    },
  },
  evaluate({ forms }) {
    const others = new Map<FormSummary, readonly FormSummary[]>();
    for (const group of groups(forms, projectKey)) {
      if (new Set(group.map((form) => form.path)).size < 2) continue;
      for (const form of group)
        others.set(
          form,
          group.filter((each) => each.path !== form.path),
        );
    }
    return {
      withoutForm: [],
      of: (form) => {
        if (form.projectKey === '') return { verdict: 'cannot_check', reason: { code: 'no-project', args: {} } };
        const twins = others.get(form);
        return twins ? { verdict: 'fail', findings: [finding(form, twins)] } : { verdict: 'pass' };
      },
    };
  },
};

const projectKey = ({ projectKey: project, unitKeys, year }: FormSummary): string | undefined =>
  project === '' ? undefined : [project, unitKeys[0] ?? '', year].join('\n');

const finding = (form: FormSummary, twins: readonly FormSummary[]): FindingData => ({
  subject: form.project,
  message: { code: 'duplicate', args: { project: form.project, others: [...new Set(twins.map((twin) => twin.path))] } },
  cause: 'form',
  field: 'project_name',
  places: [],
});
