import type { FormField } from '../../model/record.ts';
import { normaliseDate, normaliseYear } from './date.ts';
import { type Normalised, normaliseNumber, normalisePercentage, normaliseWeight } from './number.ts';
import { cleanCompact, cleanLine, cleanText } from './text.ts';

type Normaliser = (raw: string) => Normalised;

/** A telephone number as printed, without spaces. */
const cleanPhone: Normaliser = (raw) => cleanLine(raw).normalize('NFKC').replace(/\s+/gu, '');

/** What a form prints behind a name for a seal or a signature, and what ends it in a line. */
const NAME_END = /(?:[(（]\s*(?:盖章|公章|签章|签字|签名)\s*[)）]|[\s，,；;、。])+$/u;
const cleanName: Normaliser = (raw) => cleanCompact(raw).replace(NAME_END, '');

/** The band that a form prints behind the grade (`优（90分以上）`). */
const GRADE_NOTE = /(?<=.)\s*[(（][^()（）]*[)）]$/u;

const NORMALISERS: Readonly<Record<FormField, Normaliser>> = {
  fiscal_year: normaliseYear,
  title: cleanCompact,
  reporting_unit: cleanName,
  project_name: cleanLine,
  supervising_department: cleanName,
  budget_unit: cleanName,
  implementing_unit: cleanName,
  project_attribute: cleanLine,
  project_start: normaliseDate,
  project_end: normaliseDate,
  overview: cleanText,
  fund_usage: cleanText,
  implementation: cleanText,
  performance_summary: cleanText,
  annual_goal: cleanText,
  annual_result: cleanText,
  other_notes: cleanText,
  execution_rate: normalisePercentage,
  execution_weight: normaliseWeight,
  execution_score: normaliseNumber,
  total_weight: normaliseWeight,
  total_score: normaliseNumber,
  grade: (raw) => cleanCompact(raw).replace(GRADE_NOTE, ''),
  responsible_person: cleanName,
  handler: cleanName,
  contact_phone: cleanPhone,
  filled_on: normaliseDate,
  unit_head_signed_on: normaliseDate,
};

/** A field's text as the datasets hold it; undefined where it is not what the field holds. */
export const normaliseField = (field: FormField, raw: string): Normalised => NORMALISERS[field](raw);

/** The same for what stands under or beside a label, which may say that percentages do. */
export const normaliserUnder = (field: FormField, label: string) => (raw: string) =>
  field === 'execution_rate' ? normalisePercentage(raw, /[%％]/u.test(label)) : normaliseField(field, raw);

const PHONE = /\d[\d\-—()（）\s]{5,}\d/gu;

/** Names and numbers that stand in one cell (`负责人及电话`), several joined by a comma. */
export function personAndPhone(raw: string): { readonly person: string; readonly phone: string } {
  const text = cleanLine(raw);
  const phones = [...text.matchAll(PHONE)].map(([phone]) => cleanPhone(phone) ?? '');
  const names = text
    .split(PHONE)
    .map((part) => cleanCompact(part).replace(/^[\s,，、;；:：/]+|[\s,，、;；:：/]+$/gu, ''));
  return { person: names.filter((name) => name !== '').join('、'), phone: phones.join('、') };
}

export { cleanPhone };
