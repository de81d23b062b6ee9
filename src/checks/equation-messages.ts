import type { MessageArgs, Sentences } from './check.ts';
import { text } from './message-text.ts';

const off = (args: MessageArgs): string => text(args, 'difference').replace(/^-/u, '');

/** Reasons why an equation is not judged. */
export const reasonMessages: Sentences = {
  missing: {
    zh: (args) => `表中没有填“${text(args, 'label')}”`,
    en: (args) => `the form does not state “${text(args, 'label')}”`,
  },
  'without-parts': {
    zh: (args) => `“${text(args, 'label')}”的各组成项都没有填`,
    en: (args) => `none of the parts of “${text(args, 'label')}” is stated`,
  },
  'not-a-number': {
    zh: (args) => `“${text(args, 'label')}”应为数字，表中是“${text(args, 'text')}”`,
    en: (args) => `“${text(args, 'label')}” should be a number, but is “${text(args, 'text')}”`,
  },
  'not-a-date': {
    zh: (args) => `“${text(args, 'label')}”应为日期，表中是“${text(args, 'text')}”`,
    en: (args) => `“${text(args, 'label')}” should be a date, but is “${text(args, 'text')}”`,
  },
  'zero-budget': {
    zh: () => '预算数为零，执行率无从计算',
    en: () => 'the budget is zero, so there is no rate',
  },
  'unknown-grade': {
    zh: (args) => `等次“${text(args, 'grade')}”不在规定的等次之中`,
    en: (args) => `“${text(args, 'grade')}” is none of the grades of this form`,
  },
  'in-question': {
    zh: () => '所依据的数值本身有疑问，见其他各条',
    en: () => 'a number that it rests on is itself in question, as other findings say',
  },
  shifted: {
    zh: (args) => `“${text(args, 'label')}”一行缺单元格，各栏归属未定`,
    en: (args) => `the row “${text(args, 'label')}” lacks a cell, and nothing tells which`,
  },
  absent: {
    zh: (args) => `“${text(args, 'label')}”没有填目标值或完成值`,
    en: (args) => `“${text(args, 'label')}” lacks its target or its actual`,
  },
  'not-parsed': {
    zh: (args) =>
      `“${text(args, 'label')}”的目标值“${text(args, 'target')}”与完成值“${text(args, 'actual')}”不能换算为数值`,
    en: (args) =>
      `“${text(args, 'label')}”: target “${text(args, 'target')}” and actual “${text(args, 'actual')}” cannot be put into numbers`,
  },
  units: {
    zh: (args) =>
      `“${text(args, 'label')}”的目标值“${text(args, 'target')}”与完成值“${text(args, 'actual')}”单位不同，不能换算`,
    en: (args) =>
      `“${text(args, 'label')}”: the units of target “${text(args, 'target')}” and actual “${text(args, 'actual')}” cannot be converted`,
  },
  kinds: {
    zh: (args) => `“${text(args, 'label')}”的目标值“${text(args, 'target')}”与完成值“${text(args, 'actual')}”无法相比`,
    en: (args) =>
      `“${text(args, 'label')}”: target “${text(args, 'target')}” and actual “${text(args, 'actual')}” cannot be compared`,
  },
  blank: {
    zh: (args) => `“${text(args, 'labels')}”是空白，差额可能就在其中`,
    en: (args) => `“${text(args, 'labels')}” is blank and could hold the difference`,
  },
  explained: {
    zh: (args) => `“${text(args, 'label')}”已由 ${text(args, 'rule')} 指出，改正后再判断`,
    en: (args) => `${text(args, 'rule')} puts “${text(args, 'label')}” in question; to be judged when that is mended`,
  },
};

/** What is wrong in an equation, with the arithmetic done again. */
export const equationMessages: Sentences = {
  ...reasonMessages,
  sum: {
    zh: (args) => `${text(args, 'work')}，表中填 ${text(args, 'stated')}，差 ${off(args)}`,
    en: (args) => `${text(args, 'work')}, but the form says ${text(args, 'stated')}: off by ${off(args)}`,
  },
  calculation: {
    zh: (args) =>
      `${text(args, 'work')}，应为 ${text(args, 'expected')}，表中填 ${text(args, 'stated')}，差 ${off(args)}`,
    en: (args) =>
      `${text(args, 'work')}, so ${text(args, 'expected')}, but the form says ${text(args, 'stated')}: off by ${off(args)}`,
  },
  capped: {
    zh: (args) => `${text(args, 'work')}，以分值为限应为 ${text(args, 'expected')}，表中填 ${text(args, 'stated')}`,
    en: (args) =>
      `${text(args, 'work')}, capped at the weight ${text(args, 'expected')}, but the form says ${text(args, 'stated')}`,
  },
  'zero-divisor': {
    zh: (args) => `${text(args, 'work')}：预算数为零，表中却填有 ${text(args, 'stated')}`,
    en: (args) => `${text(args, 'work')}: the budget is zero, yet the form says ${text(args, 'stated')}`,
  },
  'full-marks': {
    zh: (args) => `分值合计为 ${text(args, 'work')}，应为 ${text(args, 'expected')}，差 ${off(args)}`,
    en: (args) => `the weights come to ${text(args, 'work')} instead of ${text(args, 'expected')}: off by ${off(args)}`,
  },
  'exceeds-weight': {
    zh: (args) => `得分 ${text(args, 'stated')} 高于分值 ${text(args, 'expected')}`,
    en: (args) => `the score ${text(args, 'stated')} is above its weight ${text(args, 'expected')}`,
  },
  'below-zero': {
    zh: (args) => `得分 ${text(args, 'stated')} 低于零`,
    en: (args) => `the score ${text(args, 'stated')} is below zero`,
  },
  exceeds: {
    zh: (args) => `${text(args, 'work')}，超出 ${off(args)}`,
    en: (args) => `${text(args, 'work')}: ${off(args)} too much`,
  },
  formula: {
    zh: (args) =>
      `按完成情况与分值 ${text(args, 'work')}，得分应为 ${text(args, 'expected')}，表中填 ${text(args, 'stated')}`,
    en: (args) =>
      `what was reached gives ${text(args, 'expected')} of the weight ${text(args, 'work')}, but the form says ${text(args, 'stated')}`,
  },
  'formula-late': {
    zh: (args) => `逾期完成，得分应低于分值 ${text(args, 'work')}，表中填 ${text(args, 'stated')}`,
    en: (args) =>
      `it was late, so less than the weight ${text(args, 'work')} is due, but the form says ${text(args, 'stated')}`,
  },
  band: {
    zh: (args) => `总分 ${text(args, 'work')} 的等次应为“${text(args, 'expected')}”，表中填“${text(args, 'stated')}”`,
    en: (args) =>
      `a total of ${text(args, 'work')} is graded “${text(args, 'expected')}”, but the form says “${text(args, 'stated')}”`,
  },
};
