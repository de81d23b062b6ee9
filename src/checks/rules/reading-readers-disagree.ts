import { text } from '../message-text.ts';
import { otherReadings, readingRule } from '../reading-rule.ts';

export const readingReadersDisagree = readingRule(
  {
    id: 'reading/readers-disagree',
    severity: 'warning',
    title: {
      zh: '两次独立读取一致',
      en: 'Two independent readings agree',
    },
    documentation: {
      what: {
        zh: '列出两次独立读取不同、表内算式与标签词典都不能决定取哪一个的值（存疑）。这些值进入复核。',
        en: 'Lists the values whose independent readings differ and which neither the form’s arithmetic nor the dictionary of labels settles (“doubtful”). They are in the review queue.',
      },
      why: {
        zh: '两种读法至少有一种错。',
        en: 'At least one of two readings is wrong.',
      },
      example: {
        zh: '一个识别器读作“8.00”，另一个读作“3.00”。',
        en: 'One recogniser reads “8.00”, the other “3.00”.',
      },
      source: {
        zh: '本程序的可信度规定。',
        en: 'How this program states trust.',
      },
    },
    advice: {
      zh: '请对照原件该处，选定正确的读法。',
      en: 'Compare with the original and choose the right reading.',
    },
    messages: {
      'readers-disagree': {
        zh: (args) => `读作“${text(args, 'value')}”，另一读法为“${text(args, 'others')}”`,
        en: (args) => `read as “${text(args, 'value')}”, and also as “${text(args, 'others')}”`,
      },
    },
  },
  {
    code: 'readers-disagree',
    applies: (value) => value.trust === 'doubtful' && otherReadings(value).length > 0,
  },
);
