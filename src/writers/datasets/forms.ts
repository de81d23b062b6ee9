import { namedValues } from '../../model/named-values.ts';
import { type CheckedRecord, type FormField, formStatus } from '../../model/record.ts';
import { formId, fraction, numeral } from './columns.ts';
import { FIELD_INFO } from './form-titles.ts';
import { type Column, table } from './table.ts';

function field(name: FormField): Column<CheckedRecord> {
  const info = FIELD_INFO[name];
  const value: Column<CheckedRecord>['value'] =
    info.type === 'number' ? ({ fields }) => numeral(fields[name]) : ({ fields }) => fields[name]?.value;
  return { name, ...info, value };
}

const countFindings = (record: CheckedRecord, severity: string) =>
  record.findings.filter((finding) => finding.severity === severity).length;

const countDoubtful = (record: CheckedRecord) =>
  Iterator.from(namedValues(record)).reduce((count, { value }) => count + (value.trust === 'doubtful' ? 1 : 0), 0);

export const forms = table<CheckedRecord, CheckedRecord>({
  name: 'forms',
  title: { zh: '自评表', en: 'Forms' },
  primaryKey: ['form_id'],
  references: [{ columns: ['path'], table: 'documents', foreign: ['path'] }],
  rows: (record) => [record],
  columns: [
    formId,
    { name: 'path', type: 'text', required: true, title: { zh: '文件路径', en: 'Path' }, value: (row) => row.path },
    {
      name: 'definition',
      type: 'text',
      required: true,
      title: { zh: '表式', en: 'Definition' },
      value: (row) => row.recognition.definition,
    },
    field('fiscal_year'),
    field('title'),
    field('reporting_unit'),
    field('project_name'),
    field('supervising_department'),
    field('budget_unit'),
    field('implementing_unit'),
    field('project_attribute'),
    field('project_start'),
    field('project_end'),
    field('overview'),
    field('fund_usage'),
    field('implementation'),
    field('performance_summary'),
    field('annual_goal'),
    field('annual_result'),
    field('other_notes'),
    field('execution_rate'),
    field('execution_weight'),
    field('execution_score'),
    field('total_weight'),
    field('total_score'),
    {
      name: 'recomputed_score',
      type: 'number',
      title: { zh: '重算得分', en: 'Recomputed score' },
      value: (row) => row.derived.recomputed_score,
    },
    field('grade'),
    {
      name: 'recomputed_grade',
      type: 'text',
      title: { zh: '重算等次', en: 'Recomputed grade' },
      value: (row) => row.derived.recomputed_grade,
    },
    field('responsible_person'),
    field('handler'),
    field('contact_phone'),
    field('filled_on'),
    {
      name: 'status',
      type: 'text',
      required: true,
      values: formStatus.options,
      title: { zh: '核查结果', en: 'Status' },
      value: (row) => row.status,
    },
    {
      name: 'errors',
      type: 'integer',
      required: true,
      title: { zh: '错误数', en: 'Errors' },
      value: (row) => countFindings(row, 'error'),
    },
    {
      name: 'warnings',
      type: 'integer',
      required: true,
      title: { zh: '警告数', en: 'Warnings' },
      value: (row) => countFindings(row, 'warning'),
    },
    {
      name: 'doubtful_values',
      type: 'integer',
      required: true,
      title: { zh: '存疑数据数', en: 'Doubtful values' },
      value: countDoubtful,
    },
    field('unit_head_signed_on'),
    {
      name: 'execution_rate_fraction',
      type: 'number',
      title: { zh: '预算执行率（小数）', en: 'Budget execution rate as a fraction' },
      value: (row) => fraction(row.fields.execution_rate),
    },
  ],
});
