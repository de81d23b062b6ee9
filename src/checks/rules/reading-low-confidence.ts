import { text } from '../message-text.ts';
import { otherReadings, readingRule } from '../reading-rule.ts';

export const readingLowConfidence = readingRule(
  {
    id: 'reading/low-confidence',
    severity: 'warning',
    title: {
      zh: '没有把握不足的读数',
      en: 'Nothing was read without being sure',
    },
    documentation: {
      what: {
        zh: '列出只有一种读法、又没有把握的值（存疑），以及扫描件上应有而没有找到的项目和表格部分。这些值进入复核。',
        en: 'Lists the values that have one reading only, and that one not sure (“doubtful”), and the fields and parts of the table that a scan ought to have and on which they were not found. They are in the review queue.',
      },
      why: {
        zh: '读错而没有说明的数字，是最坏的错误。',
        en: 'A number that was misread without a word is the worst mistake there is.',
      },
      example: {
        zh: '扫描件中印章压住了“30.00”。',
        en: 'A seal lies over “30.00” on a scan.',
      },
      source: {
        zh: '本程序的可信度规定。',
        en: 'How this program states trust.',
      },
    },
    advice: {
      zh: '请对照原件该处核对。',
      en: 'Compare it with the original.',
    },
    messages: {
      'low-confidence': {
        zh: (args) =>
          text(args, 'value') === ''
            ? '没有读到，可能漏读'
            : `读作“${text(args, 'value')}”，把握不足${confidence(text(args, 'confidence'), '（', '）')}`,
        en: (args) =>
          text(args, 'value') === ''
            ? 'nothing was read, but something may stand there'
            : `read as “${text(args, 'value')}”, but not surely${confidence(text(args, 'confidence'), ' (', ')')}`,
      },
      unfound: {
        zh: (args) => `没有找到“${text(args, 'subject')}”部分，其中的值可能全部漏读`,
        en: (args) => `the part “${text(args, 'subject')}” was not found, and all its values may be missing`,
      },
    },
  },
  {
    code: 'low-confidence',
    applies: (value) => value.trust === 'doubtful' && otherReadings(value).length === 0,
    observations: ['unfound'],
  },
);

const confidence = (value: string, open: string, close: string): string => (value ? `${open}${value}${close}` : '');
