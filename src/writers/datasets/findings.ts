import { decimalPlaces, parseDecimal } from '../../model/decimal.ts';
import { type Finding, severity } from '../../model/finding.ts';
import type { CheckedRecord } from '../../model/record.ts';
import { toForm } from './columns.ts';
import { table } from './table.ts';

/** A difference as a number and nothing else: one of percentages (`-36.00%`) as a fraction (`-0.3600`). */
function numeralOf(difference: string): string | undefined {
  const value = parseDecimal(difference.replace(/%$/u, ''));
  if (!value) return undefined;
  if (!difference.endsWith('%')) return difference;
  return value.div(100).toFixed(decimalPlaces(difference.slice(0, -1)) + 2);
}

export const findings = table<CheckedRecord, { readonly form_id: string; readonly finding: Finding }>({
  name: 'findings',
  title: { zh: '核查发现', en: 'Findings' },
  references: [toForm],
  rows: ({ form_id, findings }) => findings.map((finding) => ({ form_id, finding })),
  rowsWithoutForm: (findings) => findings.map((finding) => ({ form_id: '', finding })),
  columns: [
    { name: 'form_id', type: 'text', title: { zh: '表格编号', en: 'Form' }, value: ({ form_id }) => form_id },
    {
      name: 'rule',
      type: 'text',
      required: true,
      title: { zh: '规则', en: 'Rule' },
      value: ({ finding }) => finding.rule,
    },
    {
      name: 'severity',
      type: 'text',
      required: true,
      values: severity.options,
      title: { zh: '级别', en: 'Severity' },
      value: ({ finding }) => finding.severity,
    },
    { name: 'subject', type: 'text', title: { zh: '对象', en: 'Subject' }, value: ({ finding }) => finding.subject },
    {
      name: 'message',
      type: 'text',
      required: true,
      title: { zh: '说明', en: 'Message' },
      value: ({ finding }, localiser) => localiser.message(finding),
    },
    { name: 'expected', type: 'text', title: { zh: '应为', en: 'Expected' }, value: ({ finding }) => finding.expected },
    { name: 'found', type: 'text', title: { zh: '表中为', en: 'Found' }, value: ({ finding }) => finding.found },
    {
      name: 'difference',
      type: 'number',
      title: { zh: '差额', en: 'Difference' },
      value: ({ finding }) => numeralOf(finding.difference ?? ''),
    },
    {
      name: 'cause',
      type: 'text',
      required: true,
      values: ['form', 'reading', 'unclear'],
      title: { zh: '原因', en: 'Cause' },
      value: ({ finding }) => finding.cause,
    },
    {
      name: 'suggestion',
      type: 'text',
      title: { zh: '建议', en: 'Suggestion' },
      value: ({ finding }, localiser) => localiser.suggestion(finding),
    },
    { name: 'page', type: 'integer', title: { zh: '页', en: 'Page' }, value: ({ finding }) => finding.places[0]?.page },
    { name: 'field', type: 'text', title: { zh: '数据项', en: 'Field' }, value: ({ finding }) => finding.field },
    {
      name: 'suspects',
      type: 'text',
      title: { zh: '可能出错的数据项', en: 'Suspects' },
      value: ({ finding }) => finding.suspects?.join(' '),
    },
    {
      name: 'anchor',
      type: 'text',
      title: { zh: '位置', en: 'Anchor' },
      value: ({ finding }) => finding.places[0]?.anchor,
    },
  ],
});
