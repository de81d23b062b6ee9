import { text } from '../message-text.ts';
import { observedRule } from '../observed-rule.ts';

export const layoutCellShift = observedRule(
  {
    id: 'layout/cell-shift',
    severity: 'warning',
    title: {
      zh: '每行的单元格与表头对齐',
      en: 'The cells of every row stand under their headers',
    },
    documentation: {
      what: {
        zh: '一行丢失单元格时，其后的内容会错到别的栏。只有一种放法说得通时予以复位（标为 repaired），否则保持原样并列为存疑。',
        en: 'A row that lost a cell has its values in the wrong columns. They are put back where only one way fits (and marked “repaired”), else left as they are and marked “doubtful”.',
      },
      why: {
        zh: '错栏的内容会把目标值当作指标名称，把完成值当作目标值。',
        en: 'Values in the wrong columns make a target of a name and an actual of a target.',
      },
      example: {
        zh: '成本指标一行没有名称，目标值、完成值、进度都左移一栏，名称粘在上一行末尾。',
        en: 'A cost indicator lost its name: target, actual and progress stand one column to the left, the name at the end of the row above.',
      },
      source: {
        zh: '公开的自评表的文本转储中所见。',
        en: 'Seen in text dumps of published forms.',
      },
    },
    advice: {
      zh: '请与原件核对该行各栏。',
      en: 'Compare the row with the original.',
    },
    messages: {
      'cell-shift': {
        zh: (args) => `“${text(args, 'subject')}”一行缺单元格，各栏已复位`,
        en: (args) => `the row “${text(args, 'subject')}” lacks a cell; its values were put back under their headers`,
      },
      'cell-shift-unsettled': {
        zh: (args) => `“${text(args, 'subject')}”一行缺单元格，无法确定各栏归属，保持原样`,
        en: (args) =>
          `the row “${text(args, 'subject')}” lacks a cell and nothing tells which; its values were left as they stand`,
      },
    },
  },
  ['cell-shift', 'cell-shift-unsettled'],
  'unclear',
);
