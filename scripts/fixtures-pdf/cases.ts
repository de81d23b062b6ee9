/** A page to be printed, and the tables that a reader must find in it: each cell as `row,column+rows×columns text`. */
export interface PdfCase {
  readonly id: string;
  readonly style?: string;
  readonly body: string;
  readonly tables: readonly (readonly string[])[];
  /** LibreOffice in place of Chromium, with settings of its export: form fields stay fields, a password locks the file. */
  readonly office?: Readonly<Record<string, boolean | string>>;
  /** Set where no lines part the columns: every cell must be marked as less sure. */
  readonly unsure?: true;
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

/** A scoring table with a label over two rows, a text that wraps, and a total over four columns. */
const scores = `<table><tr><td>一级指标<td>三级指标<td>目标值<td>完成值<td>得分
  <tr><td rowspan=2>产出指标<td>修缮校舍<td>≥12处<td>14处<td>20.00<tr><td>验收合格率<td>100%<td>98.5%<td>19.70
  <tr><td>效益指标<td class=long>学生投诉按时办结并逐一回访的比例<td>≥95%<td>97%<td>30.00
  <tr><td colspan=4>总分<td>69.70</table>`;
const SCORES = [
  ...['0,0 一级指标', '0,1 三级指标', '0,2 目标值', '0,3 完成值', '0,4 得分'],
  ...['1,0+2x1 产出指标', '1,1 修缮校舍', '1,2 ≥12处', '1,3 14处', '1,4 20.00'],
  ...['2,1 验收合格率', '2,2 100%', '2,3 98.5%', '2,4 19.70'],
  ...['3,0 效益指标', '3,1 学生投诉按时办结并逐一回访的比例', '3,2 ≥95%', '3,3 97%', '3,4 30.00'],
  ...['4,0+1x4 总分', '4,4 69.70'],
];
const LONG = '.long{width:130px}td{padding:5px 8px}';

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
    id: 'open-sides',
    style: `table{border-left-style:hidden;border-right-style:hidden}${LONG}`,
    body: scores,
    tables: [SCORES],
  },
  {
    id: 'rules-across',
    style: `td{border-left:0;border-right:0}${LONG}`,
    body: scores.replace('<td colspan=4>总分', '<td>总分<td><td><td>'),
    tables: [[...SCORES.slice(0, -2), '4,0 总分', '4,1 ', '4,2 ', '4,3 ', '4,4 69.70']],
    unsure: true,
  },
  {
    id: 'three-rules',
    style:
      'td{border:0;padding:4px 12px}table{border-top:2px solid;border-bottom:2px solid}.h td{border-bottom:1px solid}',
    body: `<table><tr class=h><td>指标<td>目标值<td>完成值${[1, 2, 3, 4].map(row).join('')}</table>`,
    tables: [['0,0 指标', '0,1 目标值', '0,2 完成值', ...[1, 2, 3, 4].flatMap(rowCells)]],
    unsure: true,
  },
  {
    id: 'tinted-rows',
    style: 'td{border:0;padding:5px 14px}tr:nth-child(even) td{background:#e0e6f0}',
    body: `<table><tr><td>指标<td>目标值<td>完成值${[1, 2, 3, 4, 5].map(row).join('')}</table>`,
    tables: [['0,0 指标', '0,1 目标值', '0,2 完成值', ...[1, 2, 3, 4, 5].flatMap(rowCells)]],
    unsure: true,
  },
  {
    id: 'askew',
    style: `body{transform:rotate(1.3deg)}${LONG}`,
    body: scores,
    tables: [SCORES],
  },
  {
    id: 'on-its-side',
    style: `body{transform:rotate(90deg);width:600px;margin-top:260px}${LONG}`,
    body: scores,
    tables: [SCORES],
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
    id: 'office-cut-row',
    body: `<table border=1 width=600><tr><td width=110>项目名称<td>巡查<tr><td>组织实施情况<td>${narrative}<tr><td>总分<td>97.21</table>`,
    tables: [['0,0 项目名称', '0,1 巡查', '1,0 组织实施情况', `1,1 ${narrative}`, '2,0 总分', '2,1 97.21']],
    office: {},
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
