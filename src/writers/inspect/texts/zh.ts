import type { GridKind } from '../../../model/document.ts';
import type { Severity } from '../../../model/finding.ts';
import type { Trust } from '../../../model/place.ts';

const trust: Readonly<Record<Trust, string>> = {
  confirmed: '证实',
  read: '读取',
  repaired: '修复',
  doubtful: '存疑',
  corrected: '更正',
};
const severities: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '提示' };
const grids: Readonly<Record<GridKind, string>> = { ruled: '有框线', aligned: '按对齐推断', ragged: '行列不齐' };

/** All that the page about one file says, in Chinese. */
export const zh = {
  title: (file: string) => `逐项查看：${file}`,
  brand: '核数',
  language: '语言',
  theme: '明暗',
  themes: { auto: '随系统', light: '浅色', dark: '深色' },
  document: '文件',
  fields: '数据',
  findings: '发现',
  hint: '点一项数据，左边标出它的位置；点左边的框，右边找到它的数据。',
  page: (number: number) => `第 ${number} 页`,
  drawn: '按读到的文字和位置绘制，不是原件影像。',
  picture: '原件影像；框是读到的单元格。',
  grid: (rows: number, columns: number, kind: string) => `表格 ${rows} 行 × ${columns} 列（${kind}）`,
  grids,
  suspect: '本页文字不可轻信',
  views: { laid: '文件', grid: '读到的表格' },
  laidOut: '由 mammoth 转换而成，不含图片，版式与 Word 中所见略有不同；“读到的表格”是数据的依据。',
  pictureLeftOut: '［图片］',
  notes: '读取时的说明',
  masked: '人名和电话号码已隐去。',
  form: (ordinal: number) => `第 ${ordinal} 份自评表`,
  definition: (confidence: string) => `认定的把握 ${confidence}`,
  missing: (count: number) => `表中没有的项目：${count} 个`,
  groups: {
    fields: '基本情况',
    funds: '资金',
    indicators: '绩效指标',
    scores: '评分',
    evaluators: '评价人员',
    others: '其他内容',
  },
  trust,
  severities,
  raw: '原文',
  readings: '各次读数',
  blank: '空白',
  noFindings: '没有发现问题。',
  unchecked: '未能核查',
  noForm: '没有认出自评表。',
  failed: '文件没有读出来。',
};

export type Texts = typeof zh;
