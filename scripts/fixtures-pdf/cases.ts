/** A page to be printed, and the tables that a reader must find in it: each cell as `row,column+rows×columns text`. */
export interface PdfCase {
  readonly id: string;
  readonly style?: string;
  readonly body: string;
  readonly tables: readonly (readonly string[])[];
  /** LibreOffice in place of Chromium, with settings of its export: form fields stay fields, a password locks the file. */
  readonly office?: Readonly<Record<string, boolean | string>>;
  /** Opens the file. */
  readonly password?: string;
}

const PLAIN = ['0,0 指标', '0,1 目标值', '0,2 完成值', '1,0 检查次数', '1,1 ≥12次', '1,2 14次'];
const cells = (attributes = ''): string =>
  `<table ${attributes}><tr><td>指标<td>目标值<td>完成值<tr><td>检查次数<td>≥12次<td>14次</table>`;

const LINES: Readonly<Record<string, string>> = {
  thin: 'border:0.5px solid #000',
  thick: 'border:3px solid #000',
  dashed: 'border:1px dashed #000',
  dotted: 'border:1px dotted #000',
  double: 'border:3px double #000',
  grey: 'border:1px solid #bbb',
};

const sentence = (i: number): string => `第${i}次现场检查发现问题${i * 3}处，均已限期整改并复查合格。`;
const narrative = Array.from({ length: 90 }, (_, i) => sentence(i + 1)).join('');
const row = (i: number): string => `<tr><td>检查项目${i}<td>≥${i}次<td>${i + 1}次`;
const rowCells = (i: number): string[] => [`${i},0 检查项目${i}`, `${i},1 ≥${i}次`, `${i},2 ${i + 1}次`];
const repeated = Array.from({ length: 60 }, (_, i) => i + 1);

const form = (name: string, score: string): string =>
  `<h1>项目支出绩效自评表</h1><p>（2021年度）</p>
   <table><tr><td>项目名称<td colspan=2>${name}<tr><td rowspan=2>得分<td>分值<td>100<tr><td>总分<td>${score}</table>`;
const formCells = (name: string, score: string): string[] => [
  '0,0 项目名称',
  `0,1+1x2 ${name}`,
  '1,0+2x1 得分',
  '1,1 分值',
  '1,2 100',
  '2,1 总分',
  `2,2 ${score}`,
];

const typed = (value: string): string => `<input type=text size=36 style="border:none" value="${value}">`;
const FIELDS = [
  ['项目名称', '社区图书流动车'],
  ['主管部门', '棠溪县文化服务中心'],
  ['全年预算数', '36.50'],
  ['全年执行数', '35.04'],
] as const;

/** One page for each way in which tables are drawn. */
export const PDF_CASES: readonly PdfCase[] = [
  {
    id: 'line-styles',
    style: Object.entries(LINES)
      .map(([name, border]) => `table.${name}{margin-bottom:20px}table.${name} td{${border}}`)
      .join(''),
    body: Object.keys(LINES)
      .map((name) => `<h2>${name}</h2>${cells(`class=${name}`)}`)
      .join(''),
    tables: Object.keys(LINES).map(() => PLAIN),
  },
  {
    id: 'cell-borders',
    style: 'table{border-collapse:separate;border-spacing:2px}',
    body: cells(),
    tables: [PLAIN],
  },
  {
    id: 'no-outer-border',
    style: 'table{border-style:hidden}',
    body: cells(),
    tables: [PLAIN],
  },
  {
    id: 'backgrounds',
    style: 'table{border-collapse:separate;border-spacing:2px}td{border:0;background:#dde}',
    body: cells(),
    tables: [PLAIN],
  },
  {
    id: 'no-lines',
    style: 'td{border:0;padding:4px 30px 4px 4px}table{width:auto}',
    body: `<p>下表没有表格线。</p><table>${[1, 2, 3, 4].map(row).join('')}</table>`,
    tables: [[1, 2, 3, 4].flatMap((i) => rowCells(i).map((cell) => cell.replace(/^\d+/, String(i - 1))))],
  },
  {
    id: 'vertical-writing',
    style: '.v{writing-mode:vertical-rl;height:80px;font-family:Noto Serif CJK SC}',
    body: '<table><tr><td class=v rowspan=2>项目绩效目标实现情况<td>数量<td>12<tr><td>质量<td>97%</table>',
    tables: [['0,0+2x1 项目绩效目标实现情况', '0,1 数量', '0,2 12', '1,1 质量', '1,2 97%']],
  },
  {
    id: 'nested',
    style: '.frame{border:2px solid #000;padding:12px}',
    body: `<div class=frame><p>框内的说明。</p><table><tr><td>外一<td>${cells()}<tr><td>外二<td>外三</table></div>`,
    tables: [['0,0 外一', '0,1 ', '1,0 外二', '1,1 外三'], PLAIN],
  },
  {
    id: 'cut-row',
    body: `<table><tr><td style="width:20%">项目名称<td>巡查<tr><td>组织实施情况<td>${narrative}<tr><td>总分<td>97.21</table>`,
    tables: [['0,0 项目名称', '0,1 巡查', '1,0 组织实施情况', `1,1 ${narrative}`, '2,0 总分', '2,1 97.21']],
  },
  {
    id: 'repeated-header',
    body: `<table><thead><tr><td>指标<td>目标值<td>完成值</thead>${repeated.map(row).join('')}</table>`,
    tables: [['0,0 指标', '0,1 目标值', '0,2 完成值', ...repeated.flatMap(rowCells)]],
  },
  {
    id: 'several-forms',
    style: 'h1{break-before:page}',
    body: `<p style="margin-top:300px;font-size:28px;text-align:center">绩效评价材料汇编</p>
      <h2 style="break-before:page">自评报告</h2><p>${narrative.slice(0, 400)}</p>
      ${form('河道巡查', '97.21')}${form('校舍维修', '88.40')}`,
    tables: [formCells('河道巡查', '97.21'), formCells('校舍维修', '88.40')],
  },
  {
    id: 'form-fields',
    body: `<form><table border=1>${FIELDS.map(([label, value]) => `<tr><td>${label}<td>${typed(value)}`).join('')}</table></form>`,
    tables: [FIELDS.flatMap(([label, value], i) => [`${i},0 ${label}`, `${i},1 ${value}`])],
    office: { ExportFormFields: true },
  },
  {
    id: 'locked',
    body: cells('border=1'),
    tables: [PLAIN],
    office: { EncryptFile: true, DocumentOpenPassword: 'kaimen' },
    password: 'kaimen',
  },
];

/** The whole page of a case. */
export function htmlOf({ style = '', body }: PdfCase): string {
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><style>
body{font-family:'WenQuanYi Zen Hei',sans-serif;font-size:13px}
table{border-collapse:collapse;width:100%}td{border:1px solid #000;padding:4px}${style}</style><body>${body}</body></html>`;
}
