import type { FormField, FormRecord } from '../../model/record.ts';
import type { Check, CheckInput, FindingData } from '../check.ts';
import { reasonMessages } from '../equation-messages.ts';
import { text } from '../message-text.ts';

const DATES = ['fiscal_year', 'project_start', 'project_end', 'filled_on'] as const satisfies readonly FormField[];

export const dateOutOfPeriod: Check = {
  id: 'date/out-of-period',
  severity: 'warning',
  title: {
    zh: '项目期、评价年度、填报日期互相吻合',
    en: 'Project period, fiscal year and filing date fit together',
  },
  documentation: {
    what: {
      zh: '项目期的开始不晚于结束；评价年度在项目期之内；填报日期不早于项目开始和评价年度，也不晚于评价年度之后若干年（默认一年，可设）的年底。',
      en: 'The project does not end before it starts; the fiscal year lies within it; the form was filed neither before the project and the fiscal year began nor later than the end of the year after it (the number of years can be set).',
    },
    why: {
      zh: '日期矛盾，可能是沿用了上年的表，或年度填错。',
      en: 'Dates that contradict each other come from last year’s form or a wrong year.',
    },
    example: {
      zh: '评价年度 2021，项目期 2020-01-01 至 2020-12-31。',
      en: 'Fiscal year 2021, project period 2020-01-01 to 2020-12-31.',
    },
    source: {
      zh: '自评在年度终了后进行；公开的自评表中所见。',
      en: 'A self-evaluation is made after the year has ended; seen in published forms.',
    },
  },
  advice: {
    zh: '请核对年度与各日期。',
    en: 'Check the year and the dates.',
  },
  messages: {
    ...reasonMessages,
    'ends-before-start': {
      zh: (args) => `项目期结束（${text(args, 'found')}）早于开始（${text(args, 'other')}）`,
      en: (args) => `the project ends (${text(args, 'found')}) before it starts (${text(args, 'other')})`,
    },
    'outside-project': {
      zh: (args) => `评价年度 ${text(args, 'found')} 不在项目期（${text(args, 'other')}）之内`,
      en: (args) => `the fiscal year ${text(args, 'found')} is not within the project (${text(args, 'other')})`,
    },
    'filed-early': {
      zh: (args) => `填报日期 ${text(args, 'found')} 早于 ${text(args, 'other')}`,
      en: (args) => `the form was filed on ${text(args, 'found')}, before ${text(args, 'other')}`,
    },
    'filed-late': {
      zh: (args) => `填报日期 ${text(args, 'found')} 晚于 ${text(args, 'other')}`,
      en: (args) => `the form was filed on ${text(args, 'found')}, after ${text(args, 'other')}`,
    },
  },
  evaluate(input) {
    const stated = DATES.filter((field) => (input.record.fields[field]?.value ?? '') !== '');
    if (stated.length < 2) return { verdict: 'not_applicable' };
    const unreadable = stated.find((field) => !isDate(input.record.fields[field]?.value ?? ''));
    if (unreadable) return { verdict: 'cannot_check', reason: notADate(unreadable, input) };
    const findings = contradictions(input);
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
};

const isDate = (text: string): boolean => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text);

function notADate(field: FormField, { record, diagnosis }: CheckInput) {
  return { code: 'not-a-date', args: { label: diagnosis.label(field), text: record.fields[field]?.raw ?? '' } };
}

/** At most one finding a date: a wrong year does not also make the filing wrong. */
function contradictions(input: CheckInput): readonly FindingData[] {
  const { record, settings } = input;
  const [year, start, end, filed] = DATES.map((field) => dateOf(record, field));
  const findings: FindingData[] = [];
  const tell = (code: string, field: FormField, other: string, suspects: readonly FormField[]): void =>
    void findings.push(finding(code, field, other, suspects, input));
  if (start && end && isBefore(end, start))
    tell('ends-before-start', 'project_end', start, ['project_end', 'project_start']);
  else if (year && ((start && isBefore(year, start)) || (end && isBefore(end, year)))) {
    tell('outside-project', 'fiscal_year', [start, end].filter(Boolean).join(' – '), [
      'fiscal_year',
      'project_start',
      'project_end',
    ]);
  }
  if (findings.length > 0 || !filed) return findings;
  const begin = [start, year].find((date) => date && isBefore(filed, date));
  const latest = year && `${Number(year.slice(0, 4)) + settings.thresholds.filingYears}`;
  if (begin) tell('filed-early', 'filled_on', begin, ['filled_on', 'fiscal_year', 'project_start']);
  else if (latest && isBefore(latest, filed)) tell('filed-late', 'filled_on', latest, ['filled_on', 'fiscal_year']);
  return findings;
}

const dateOf = (record: FormRecord, field: FormField): string | undefined => record.fields[field]?.value || undefined;

/** Compared by what both name: a year and a day only by their years. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

function finding(
  code: string,
  field: FormField,
  other: string,
  suspects: readonly FormField[],
  { record, diagnosis }: CheckInput,
): FindingData {
  const value = record.fields[field];
  return {
    subject: diagnosis.label(field),
    message: { code, args: { found: value?.value ?? '', other } },
    found: value?.value ?? '',
    cause: suspects.some((each) => record.fields[each]?.trust === 'doubtful') ? 'unclear' : 'form',
    field,
    suspects: suspects.filter((each) => record.fields[each] !== undefined),
    places: value?.places ?? [],
  };
}
