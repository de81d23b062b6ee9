import type { Localised } from '../../model/language.ts';
import type { FormField } from '../../model/record.ts';
import type { ColumnType } from './table.ts';

interface FieldInfo {
  readonly type: ColumnType;
  readonly title: Localised;
}

/** What each field of a form is called and holds. */
export const FIELD_INFO: Readonly<Record<FormField, FieldInfo>> = {
  fiscal_year: { type: 'year', title: { zh: '年度', en: 'Fiscal year' } },
  title: { type: 'text', title: { zh: '表名', en: 'Title' } },
  reporting_unit: { type: 'text', title: { zh: '填报单位', en: 'Reporting unit' } },
  project_name: { type: 'text', title: { zh: '项目名称', en: 'Project name' } },
  supervising_department: { type: 'text', title: { zh: '主管部门', en: 'Supervising department' } },
  budget_unit: { type: 'text', title: { zh: '预算单位', en: 'Budget unit' } },
  implementing_unit: { type: 'text', title: { zh: '实施单位', en: 'Implementing unit' } },
  project_attribute: { type: 'text', title: { zh: '项目属性', en: 'Project attribute' } },
  project_start: { type: 'date', title: { zh: '项目开始日期', en: 'Project start' } },
  project_end: { type: 'date', title: { zh: '项目结束日期', en: 'Project end' } },
  overview: { type: 'text', title: { zh: '项目概况', en: 'Overview' } },
  fund_usage: { type: 'text', title: { zh: '项目资金使用情况', en: 'Use of funds' } },
  implementation: { type: 'text', title: { zh: '项目组织实施情况', en: 'Implementation' } },
  performance_summary: { type: 'text', title: { zh: '项目绩效情况', en: 'Performance summary' } },
  annual_goal: { type: 'text', title: { zh: '年度预期目标', en: 'Annual goal' } },
  annual_result: { type: 'text', title: { zh: '目标实际完成情况', en: 'Annual result' } },
  other_notes: { type: 'text', title: { zh: '其他需说明的问题', en: 'Other notes' } },
  execution_rate: { type: 'rate', title: { zh: '预算执行率', en: 'Budget execution rate' } },
  execution_weight: { type: 'number', title: { zh: '预算执行分值', en: 'Budget execution weight' } },
  execution_score: { type: 'number', title: { zh: '预算执行得分', en: 'Budget execution score' } },
  total_weight: { type: 'number', title: { zh: '总分值', en: 'Total weight' } },
  total_score: { type: 'number', title: { zh: '总得分', en: 'Total score' } },
  grade: { type: 'text', title: { zh: '等次', en: 'Grade' } },
  responsible_person: { type: 'text', title: { zh: '负责人', en: 'Responsible person' } },
  handler: { type: 'text', title: { zh: '经办人', en: 'Handler' } },
  contact_phone: { type: 'text', title: { zh: '联系电话', en: 'Contact phone' } },
  filled_on: { type: 'date', title: { zh: '填报日期', en: 'Filled on' } },
  unit_head_signed_on: { type: 'date', title: { zh: '单位负责人签章日期', en: 'Signed by the unit head on' } },
};
