/** The rows of a city's own form, each a list of cells; merged columns are empty cells. */
export interface ProjectRows {
  readonly lines: readonly string[];
  readonly pairs: readonly (readonly string[])[];
  readonly funds: readonly (readonly string[])[];
  readonly prose: readonly (readonly string[])[];
  readonly indicators: readonly (readonly string[])[];
  readonly remarks: readonly (readonly string[])[];
  readonly scores: readonly (readonly string[])[];
  readonly evaluators: readonly (readonly string[])[];
  readonly signOff: readonly (readonly string[])[];
}

export const INDICATOR_HEADER = [
  '绩效目标实现情况',
  '绩效指标（二级）',
  '绩效指标（三级）',
  '目标值',
  '实际完成指标值',
  '完成进度',
];
export const SCORES_HEADER = ['评分表', '二级指标', '三级指标', '', '指标分值', '评价得分'];

const FILLED: ProjectRows = {
  lines: ['某市财政支出项目绩效自评表', '（2021年度）', '填报单位（公章）：某市图书馆'],
  pairs: [
    ['项目名称', '', '流动图书车'],
    ['主管部门', '', '教科文科', '预算单位', '', '某市图书馆'],
    ['项目属性', '', '经常性项目', '项目期', '', '2021-01-01至2021-12-31'],
  ],
  funds: [
    ['项目资金情况（万元）', '预算资金', '市级预算资金', '', '', '18.00'],
    ['', '', '其他', '', '', '2.00'],
    ['', '预算下达资金', '', '', '', '20.00'],
    ['', '实际支出资金', '市级预算资金', '', '', '16.50'],
    ['', '', '上年结转资金', '', '', '0.00'],
    ['', '', '上级财政资金', '', '', '0.00'],
    ['', '', '其他', '', '', '1.50'],
  ],
  prose: [
    ['项目概况', '为偏远学校送书。'],
    ['项目资金使用情况', '专款专用。'],
    ['项目组织实施情况', '每月巡回一次。'],
  ],
  indicators: [
    INDICATOR_HEADER,
    ['产出指标', '数量指标', '巡回次数', '≥40次', '44次', '100%'],
    ['', '质量指标', '图书完好率', '≥95%', '97%', '100%'],
    ['', '时效指标', '出车及时情况', '按月', '按月', '100%'],
    ['', '成本指标', '燃油费/维护费', '12万/8万', '18万元', '90%'],
    ['效益指标', '社会效益指标', '受益学生人数', '≥3000人', '3200人', '100%'],
    ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '95%', '100%'],
  ],
  remarks: [
    ['项目绩效情况', '覆盖全部乡镇。'],
    ['其他需说明的问题', '无'],
  ],
  scores: [
    SCORES_HEADER,
    ['', '', '投入：', '', '20', '19.70'],
    ['', '项目目标', '项目立项规范性', '', '3', '3.00'],
    ['', '', '绩效目标合理性', '', '4', '4.00'],
    ['', '', '绩效指标明确性', '', '4', '4.00'],
    ['', '资金落实', '资金到位率', '', '3', '3.00'],
    ['', '', '到位及时率', '', '3', '3.00'],
    ['', '', '预算执行率', '', '3', '2.70'],
    ['', '', '过程：', '', '20', '20.00'],
    ['', '业务管理', '管理制度健全性', '', '3', '3.00'],
    ['', '', '制度执行有效性', '', '3', '3.00'],
    ['', '', '项目质量可控性', '', '4', '4.00'],
    ['', '财务管理', '管理制度健全性', '', '3', '3.00'],
    ['', '', '资金使用合规性', '', '3', '3.00'],
    ['', '', '财务监控有效性', '', '4', '4.00'],
    ['', '', '综合得分：', '', '100', '39.70'],
  ],
  evaluators: [
    ['评价人员', '姓名', '职称/职务', '科室', '联系电话'],
    ['', '甲一', '馆长', '办公室', '010-5550001'],
    ['', '乙二', '馆员', '流通部', '010-5550002'],
  ],
  signOff: [
    ['评价结果等次：', '', '差'],
    ['负责人: 甲一', '经办人: 乙二', '联系电话: 010-5550002', '填报日期:', '2022-02-18'],
    ['单位负责人(签章):', '', '年 月 日'],
  ],
};

/** A filled form as a text dump; what is given replaces the part of that name. */
export function project(parts: Partial<ProjectRows> = {}): string {
  const all = { ...FILLED, ...parts };
  const rows = [
    ...all.pairs,
    ...all.funds,
    ...all.prose,
    ...all.indicators,
    ...all.remarks,
    ...all.scores,
    ...all.evaluators,
    ...all.signOff,
  ];
  return [...all.lines, ...rows.map((cells) => cells.join('\t'))].join('\n');
}

export const PROJECT_ROWS: ProjectRows = FILLED;
