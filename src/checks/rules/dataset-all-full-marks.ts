import type { FindingData } from '../check.ts';
import { type DatasetCheck, groups } from '../dataset/dataset-check.ts';
import type { FormSummary } from '../dataset/summary.ts';
import { text } from '../message-text.ts';

export const datasetAllFullMarks: DatasetCheck = {
  id: 'dataset/all-full-marks',
  severity: 'info',
  title: {
    zh: '一个单位的表不都是满分',
    en: 'Not all forms of a unit have full marks',
  },
  documentation: {
    what: {
      zh: '一个单位有若干张表（默认至少 3 张），其中满分的占绝大多数（默认九成以上，可设）的，予以提示，记在该单位的第一张满分表上。',
      en: 'A unit with several forms (3 by default), nearly all of them (nine tenths) with full marks. It is told once, on the first of them.',
    },
    why: {
      zh: '张张满分的自评多半没有认真进行。',
      en: 'Where every form has full marks, nobody evaluated much.',
    },
    example: {
      zh: '某局 12 张表，12 张 100 分。',
      en: 'Twelve forms of a bureau, twelve times 100.',
    },
    source: {
      zh: '公开的自评表中所见。',
      en: 'Seen in published forms.',
    },
  },
  advice: {
    zh: '可作为重点抽查的单位。',
    en: 'A unit to look at more closely.',
  },
  messages: {
    'full-marks': {
      zh: (args) => `“${text(args, 'unit')}”的 ${text(args, 'forms')} 张表中有 ${text(args, 'full')} 张满分`,
      en: (args) =>
        `${text(args, 'full')} of the ${text(args, 'forms')} forms of “${text(args, 'unit')}” have full marks`,
    },
    'no-unit': {
      zh: () => '表中没有填报单位',
      en: () => 'the form does not name its unit',
    },
    told: {
      zh: (args) => `已在 ${text(args, 'path')} 指出`,
      en: (args) => `told on ${text(args, 'path')}`,
    },
  },
  evaluate({ forms, settings }) {
    const { fullMarks, fullMarksForms } = settings.thresholds;
    const told = new Map<FormSummary, { readonly first: FormSummary; readonly finding: FindingData }>();
    for (const group of groups(
      forms.filter(({ score }) => score !== undefined),
      unitKey,
    )) {
      const full = group.filter((form) => form.fullMarks);
      const [first] = full;
      if (!first || group.length < fullMarksForms || full.length < Number(fullMarks) * group.length) continue;
      for (const form of full) told.set(form, { first, finding: finding(first, group.length, full.length) });
    }
    return {
      withoutForm: [],
      of: (form) => {
        if (form.score === undefined) return { verdict: 'not_applicable' };
        if (form.unitKeys.length === 0) return { verdict: 'cannot_check', reason: { code: 'no-unit', args: {} } };
        const unit = told.get(form);
        if (!unit) return { verdict: 'pass' };
        if (unit.first === form) return { verdict: 'fail', findings: [unit.finding] };
        return { verdict: 'cannot_check', reason: { code: 'told', args: { path: unit.first.path } } };
      },
    };
  },
};

const unitKey = ({ unitKeys }: FormSummary): string | undefined => unitKeys[0];

const finding = ({ unit, score }: FormSummary, forms: number, full: number): FindingData => ({
  subject: unit,
  message: { code: 'full-marks', args: { unit, forms: String(forms), full: String(full) } },
  ...(score === undefined ? {} : { found: score }),
  cause: 'form',
  field: 'total_score',
  places: [],
});
