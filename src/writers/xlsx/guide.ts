import { DOCUMENT_TABLE, RECORD_TABLES } from '../datasets/index.ts';
import { type ColumnInfo, type Table, table } from '../datasets/table.ts';

type AnyTable = Pick<Table<never>, 'name' | 'title' | 'columns'>;

interface Line {
  readonly of: AnyTable;
  readonly column: ColumnInfo;
}

const TABLES: readonly AnyTable[] = [DOCUMENT_TABLE, ...RECORD_TABLES];

/** What each column of the workbook holds: a sheet of its own. */
export const guide = table<undefined, Line>({
  name: 'guide',
  title: { zh: '说明', en: 'Guide' },
  rows: () => TABLES.flatMap((of) => of.columns.map((column) => ({ of, column }))),
  columns: [
    { name: 'table', type: 'text', title: { zh: '数据集', en: 'Dataset' }, value: ({ of }) => of.name },
    { name: 'sheet', type: 'text', title: { zh: '工作表', en: 'Sheet' }, value: ({ of }) => of.title.zh },
    { name: 'column', type: 'text', title: { zh: '列', en: 'Column' }, value: ({ column }) => column.name },
    { name: 'chinese', type: 'text', title: { zh: '中文', en: 'Chinese' }, value: ({ column }) => column.title.zh },
    { name: 'english', type: 'text', title: { zh: '英文', en: 'English' }, value: ({ column }) => column.title.en },
    { name: 'unit', type: 'text', title: { zh: '单位', en: 'Unit' }, value: ({ column }) => column.unit?.zh },
  ],
});
