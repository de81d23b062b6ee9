/** The rows of a national form, each a list of cells; merged columns are empty cells. */
export interface NationalRows {
  readonly lines: readonly string[];
  readonly pairs: readonly (readonly string[])[];
  readonly funds: readonly (readonly string[])[];
  readonly goals: readonly (readonly string[])[];
  readonly indicators: readonly (readonly string[])[];
  readonly total: readonly (readonly string[])[];
  readonly below: readonly string[];
}

export const FUNDS_HEADER = [
  '项目资金（万元）',
  '',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '分值',
  '执行率',
  '得分',
];
export const INDICATOR_HEADER = [
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

const FILLED: NationalRows = {
  lines: ['项目支出绩效自评表', '（2021年度）'],
  pairs: [
    ['项目名称', '青石渠清淤'],
    ['主管部门', '某县水利局', '', '实施单位', '某县渠道管理所'],
  ],
  funds: [
    FUNDS_HEADER,
    ['', '年度资金总额', '120.00', '130.00', '117.00', '10', '90.00%', '9.00'],
    ['', '其中：当年财政拨款', '100.00', '110.00', '97.00', '—', '', '—'],
    ['', '上年结转资金', '20.00', '20.00', '20.00', '—', '', '—'],
    ['', '其他资金', '0.00', '0.00', '0.00', '—', '', '—'],
  ],
  goals: [
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况'],
    ['', '清淤12公里，恢复灌溉。', '', '', '', '已清淤12.5公里。'],
  ],
  indicators: [
    INDICATOR_HEADER,
    ['', '产出指标', '数量指标', '清淤长度', '≥12公里', '12.5公里', '25', '25', ''],
    ['', '', '质量指标', '验收合格率', '100%', '100%', '15', '15', ''],
    ['', '', '时效指标', '完工时间', '2021年10月底前', '2021年9月', '10', '10', ''],
    ['', '效益指标', '社会效益指标', '新增灌溉面积', '≥800亩', '760亩', '30', '28.5', '支渠未通'],
    ['', '满意度指标', '服务对象满意度指标', '用水户满意度', '≥90%', '93%', '10', '10', ''],
  ],
  total: [['总分', '', '', '', '', '', '100', '97.5', '']],
  below: [],
};

/** A filled national form as rows; what is given replaces the part of that name. */
export const nationalRows = (parts: Partial<NationalRows> = {}): NationalRows => ({ ...FILLED, ...parts });

/** The form as a text dump: a line a row, tabs between cells. */
export function national(parts: Partial<NationalRows> = {}): string {
  const { lines, pairs, funds, goals, indicators, total, below } = nationalRows(parts);
  const rows = [...pairs, ...funds, ...goals, ...indicators, ...total].map((cells) => cells.join('\t'));
  return [...lines, ...rows, ...below].join('\n');
}

/** The form with the given rows in the place of its first indicator. */
export const withIndicators = (...rows: readonly (readonly string[])[]): string =>
  national({ indicators: [INDICATOR_HEADER, ...rows] });
