import type { Language } from '../../model/language.ts';

/** The comments of a draft. */
export interface DraftTexts {
  readonly intro: (file: string) => string;
  readonly check: (file: string) => string;
  readonly name: string;
  readonly source: string;
  readonly years: string;
  readonly titles: string;
  readonly pairs: string;
  readonly others: string;
  readonly headed: string;
  readonly funds: string;
  readonly indicators: string;
  readonly levels: string;
  readonly guess: string;
  readonly scores: string;
  readonly evaluators: string;
  readonly required: string;
  readonly stages: string;
  readonly bands: string;
  readonly equations: string;
  readonly holds: string;
  readonly fails: (work: string) => string;
  readonly open: string;
}

export const DRAFT_TEXTS: Readonly<Record<Language, DraftTexts>> = {
  zh: {
    intro: (file) => `由 heshu forms new 根据 ${file} 起草。请通读并补全，然后试用：`,
    check: (file) => `heshu forms test ${file} --forms 本文件所在文件夹`,
    name: '英文名称可改写',
    source: '制定本表的机关或文件',
    years: '适用年度：from 起，to 止',
    titles: '表名，写出其中不变的部分即可',
    pairs: '标签与旁边的值。列表是本表的叫法；[] 表示通用叫法即可',
    others: '没有对应字段的标签：其值按此名保存。有合适字段的，请移到上面的 fields',
    headed: '表头与下方的值',
    funds: '资金：stages 是各阶段（列），sources 是各来源（行），fields 是执行率、分值、得分所在的列',
    indicators: '绩效指标表的表头，次序不限；others 是没有对应字段的列',
    levels: '本表特有的一级、二级指标名称',
    guess: '表头都不认识：以下按各列内容猜测，请逐一核对，必要时换位置或删去',
    scores: '评分表：各部分及其评分项',
    evaluators: '评价人员',
    required: '必填项：本表已填写的项目，请删去可以不填的',
    stages: '哪一阶段是预算，哪一阶段是支出',
    bands: '等次：达到 from 分即为该等次，由高到低',
    equations: '应当成立的算式',
    holds: '本表成立',
    fails: (work) => `本表不成立：${work}`,
    open: '本表空白，尚不能验证',
  },
  en: {
    intro: (file) => `Drafted by heshu forms new from ${file}. Read it through, finish it, and try it:`,
    check: (file) => `heshu forms test ${file} --forms FOLDER-OF-THIS-FILE`,
    name: 'put the English name here',
    source: 'the office or rule that issued the form',
    years: 'the years it is used in: from, to',
    titles: 'titles of the form; the part that does not change is enough',
    pairs:
      'Labels with the value beside them. A list is how this form spells a name; [] means that common spellings do',
    others: 'Labels without a field: their values are kept under these names. Where a field fits, move them to fields',
    headed: 'Headers with one value below each',
    funds: 'Money: stages are the columns, sources the rows, fields the columns of rate, weight and score',
    indicators: 'Headers of the indicator table, in any order; others are columns without a field',
    guess: 'No header is known: this is a guess by what stands in the columns. Check each, move or remove it',
    levels: 'Names of levels 1 and 2 that only this form has',
    scores: 'The scoring table: its sections and their items',
    evaluators: 'The people who evaluated',
    required: 'Must be filled in: what this form has filled in; take out what may be blank',
    stages: 'Which stage is the budget, and which was spent',
    bands: 'Grades from the best: a grade holds from so many points on',
    equations: 'What must add up',
    holds: 'holds on this form',
    fails: (work) => `does not hold on this form: ${work}`,
    open: 'the form is blank, so nothing could be tried',
  },
};
