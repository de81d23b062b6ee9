import { text } from '../message-text.ts';
import { observedRule } from '../observed-rule.ts';

export const layoutEmptyRow = observedRule(
  {
    id: 'layout/empty-row',
    severity: 'info',
    title: {
      zh: '没有只有标签的空行',
      en: 'No labelled row is empty',
    },
    documentation: {
      what: {
        zh: '写有标签（如“服务对象满意度指标”）的行应有内容。',
        en: 'A row that has a label (服务对象满意度指标) has something in it.',
      },
      why: {
        zh: '空行可能是表样留下的，也可能是漏填。',
        en: 'An empty row is a leftover of the template or was forgotten.',
      },
      example: {
        zh: '第二行“服务对象满意度指标”没有任何内容。',
        en: 'A second row 服务对象满意度指标 with nothing in it.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '请确认是多余的行还是漏填。',
      en: 'See whether the row is superfluous or was forgotten.',
    },
    messages: {
      'empty-row': {
        zh: (args) => `“${text(args, 'subject')}”一行没有内容`,
        en: (args) => `the row “${text(args, 'subject')}” is empty`,
      },
    },
  },
  ['empty-row'],
  'form',
);
