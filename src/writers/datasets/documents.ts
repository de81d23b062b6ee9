import { type DocumentRow, documentStatus } from '../../model/dataset.ts';
import { table } from './table.ts';

export const documents = table<DocumentRow, DocumentRow>({
  name: 'documents',
  title: { zh: '文件', en: 'Documents' },
  primaryKey: ['path'],
  references: [{ columns: ['duplicate_of'], table: '', foreign: ['path'] }],
  rows: (document) => [document],
  columns: [
    { name: 'path', type: 'text', required: true, title: { zh: '文件路径', en: 'Path' }, value: (row) => row.path },
    { name: 'sha256', type: 'text', title: { zh: '内容摘要', en: 'SHA-256' }, value: (row) => row.sha256 },
    { name: 'media_type', type: 'text', title: { zh: '文件类型', en: 'Media type' }, value: (row) => row.media_type },
    {
      name: 'bytes',
      type: 'integer',
      title: { zh: '大小', en: 'Size' },
      unit: { zh: '字节', en: 'bytes' },
      value: (row) => row.bytes,
    },
    { name: 'pages', type: 'integer', title: { zh: '页数', en: 'Pages' }, value: (row) => row.pages },
    { name: 'reader', type: 'text', title: { zh: '读取方式', en: 'Reader' }, value: (row) => row.reader },
    { name: 'forms', type: 'integer', required: true, title: { zh: '表格数', en: 'Forms' }, value: (row) => row.forms },
    {
      name: 'status',
      type: 'text',
      required: true,
      values: documentStatus.options,
      title: { zh: '处理结果', en: 'Status' },
      value: (row) => row.status,
    },
    { name: 'error_code', type: 'text', title: { zh: '问题代码', en: 'Error code' }, value: (row) => row.error?.code },
    {
      name: 'error_message',
      type: 'text',
      title: { zh: '问题说明', en: 'Error message' },
      value: (row, localiser) => row.error && localiser.fault(row.error),
    },
    {
      name: 'duplicate_of',
      type: 'text',
      title: { zh: '与其重复', en: 'Duplicate of' },
      value: (row) => row.duplicate_of,
    },
  ],
});
