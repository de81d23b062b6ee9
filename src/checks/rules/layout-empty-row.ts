import type { FormDefinition } from '../../model/definition.ts';
import { FORM_FIELDS, type FormField } from '../../model/record.ts';
import type { Check, CheckInput, FindingData } from '../check.ts';
import { text } from '../message-text.ts';
import { observedRule } from '../observed-rule.ts';

const ofTables = observedRule(
  {
    id: 'layout/empty-row',
    severity: 'info',
    title: {
      zh: '没有只有标签的空行',
      en: 'No labelled row is empty',
    },
    documentation: {
      what: {
        zh: '写有标签（如“服务对象满意度指标”“其他需说明的问题”）的行应有内容；必填的项目由 form/missing-field 检查。',
        en: 'A row that has a label (服务对象满意度指标, 其他需说明的问题) has something in it; fields that are required are a matter of form/missing-field.',
      },
      why: {
        zh: '空行可能是表样留下的，也可能是漏填。',
        en: 'An empty row is a leftover of the template or was forgotten.',
      },
      example: {
        zh: '第二行“服务对象满意度指标”没有任何内容。',
        en: 'A second row 服务对象满意度指标 with nothing in it.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '请确认是多余的行还是漏填。',
      en: 'See whether the row is superfluous or was forgotten.',
    },
    messages: {
      'empty-row': {
        zh: (args) => `“${text(args, 'subject')}”一行没有内容`,
        en: (args) => `the row “${text(args, 'subject')}” is empty`,
      },
    },
  },
  ['empty-row'],
  'form',
);

/** Rows of tables as they were noticed, and labelled values that nobody has to fill in but that stand there blank. */
export const layoutEmptyRow: Check = {
  ...ofTables,
  evaluate(input) {
    const noticed = ofTables.evaluate(input);
    const findings = [...(noticed.verdict === 'fail' ? noticed.findings : []), ...blankFields(input)];
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
};

function blankFields({ record, definition, diagnosis }: CheckInput): readonly FindingData[] {
  const labelled = labelledFields(definition);
  return FORM_FIELDS.flatMap((field) => {
    const value = record.fields[field];
    if (value?.value !== '' || !labelled.has(field) || definition.required.includes(field)) return [];
    const subject = diagnosis.label(field);
    return [{ subject, message: { code: 'empty-row', args: { subject } }, cause: 'form', field, places: value.places }];
  });
}

/** Fields with a row of their own; the place for a signature has its own rule. */
function labelledFields({ blocks }: FormDefinition): ReadonlySet<FormField> {
  const pairs = blocks.filter((block) => block.kind === 'pairs' || block.kind === 'headed');
  const fields = pairs.flatMap((block) => FORM_FIELDS.filter((field) => block.fields[field] !== undefined));
  return new Set(fields.filter((field) => field !== 'unit_head_signed_on'));
}
