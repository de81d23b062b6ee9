import type { FindingData } from '../check.ts';
import { type Copy, findCopies } from '../dataset/copies.ts';
import type { DatasetCheck } from '../dataset/dataset-check.ts';
import type { FormSummary } from '../dataset/summary.ts';
import { text } from '../message-text.ts';

export const datasetSameText: DatasetCheck = {
  id: 'dataset/same-text',
  severity: 'warning',
  title: {
    zh: '不同项目的文字说明不雷同',
    en: 'Narratives of different projects are their own',
  },
  documentation: {
    what: {
      zh: '不同项目的表，其概况、实施、绩效等文字若有大部分语句相同（数字不计；默认六成以上且不少于 60 字，可设），予以提示。',
      en: 'Forms of different projects that have most clauses of their narratives in common, figures aside (by default six tenths and at least 60 characters).',
    },
    why: {
      zh: '照抄的说明没有反映项目的实际情况。',
      en: 'A copied narrative does not say what happened in the project.',
    },
    example: {
      zh: '两个项目的“项目组织实施情况”只有项目名称和数字不同。',
      en: 'Two projects whose 项目组织实施情况 differ in names and figures only.',
    },
    source: {
      zh: '公开的自评表中所见。',
      en: 'Seen in published forms.',
    },
  },
  advice: {
    zh: '请对照两张表的文字说明。',
    en: 'Compare the narratives of the two forms.',
  },
  messages: {
    'same-text': {
      zh: (args) => `文字说明的 ${text(args, 'share')} 与“${text(args, 'project')}”（${text(args, 'path')}）相同`,
      en: (args) =>
        `${text(args, 'share')} of the narrative is that of “${text(args, 'project')}” (${text(args, 'path')})`,
    },
  },
  evaluate({ forms, settings }) {
    const { sameText, sameTextLength } = settings.thresholds;
    const copies = findCopies(forms);
    return {
      withoutForm: [],
      of: (form) => {
        if (form.clauses.digests.length === 0) return { verdict: 'not_applicable' };
        const copy = copies.get(form);
        const told = copy && copy.share >= Number(sameText) && copy.shared >= sameTextLength;
        return told ? { verdict: 'fail', findings: [finding(form, copy)] } : { verdict: 'pass' };
      },
    };
  },
};

const finding = (form: FormSummary, { other, share }: Copy): FindingData => ({
  subject: form.project,
  message: {
    code: 'same-text',
    args: { share: `${Math.round(share * 100)}%`, project: other.project, path: other.path },
  },
  cause: 'form',
  places: [],
});
