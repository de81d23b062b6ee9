import type { FormField, FormRecord } from '../../model/record.ts';
import type { Check, FindingData } from '../check.ts';
import { text } from '../message-text.ts';

export const formMissingField: Check = {
  id: 'form/missing-field',
  severity: 'warning',
  title: {
    zh: '必填项已填',
    en: 'Required fields are filled in',
  },
  documentation: {
    what: {
      zh: '表样要求填写的项目（如填报单位、项目名称、总分、填报日期）应在表中并已填写。',
      en: 'The fields that the definition requires (reporting unit, project name, total score, filing date, …) are on the form and filled in.',
    },
    why: {
      zh: '缺了这些，自评表无法归档、汇总和追责。',
      en: 'Without them a form cannot be filed, compared or answered for.',
    },
    example: {
      zh: '“填报单位（公章）”后是空白。',
      en: 'Nothing stands after 填报单位（公章）.',
    },
    source: {
      zh: '各表样的填报要求；见表样定义中的 required。',
      en: 'What each form asks for; see “required” in its definition.',
    },
  },
  advice: {
    zh: '请补填，或核对原件该处是否漏读。',
    en: 'Have it filled in, or see whether it was missed in reading.',
  },
  messages: {
    absent: {
      zh: (args) => `表中没有“${text(args, 'label')}”一项`,
      en: (args) => `the form has no field “${text(args, 'label')}”`,
    },
    unfound: {
      zh: (args) => `没有读到“${text(args, 'label')}”一项`,
      en: (args) => `the field “${text(args, 'label')}” was not found in reading`,
    },
    blank: {
      zh: (args) => `“${text(args, 'label')}”没有填写`,
      en: (args) => `“${text(args, 'label')}” is not filled in`,
    },
  },
  evaluate({ record, definition, diagnosis }) {
    const { required, requiredWhereAsked } = definition;
    const asked = requiredWhereAsked.filter((field) => record.fields[field] && !required.includes(field));
    if (required.length + asked.length === 0) return { verdict: 'not_applicable' };
    const findings = [...required, ...asked]
      .filter((field) => isBlank(record, field))
      .map((field) => absence(record, field, diagnosis.label(field)));
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
};

const isBlank = (record: FormRecord, field: FormField): boolean => (record.fields[field]?.value ?? '') === '';

function absence(record: FormRecord, field: FormField, label: string): FindingData {
  const value = record.fields[field];
  const isUnclear = value?.trust === 'doubtful';
  return {
    subject: label,
    message: { code: isUnclear ? 'unfound' : value ? 'blank' : 'absent', args: { label } },
    cause: isUnclear ? 'unclear' : 'form',
    field,
    places: value?.places ?? [],
  };
}
