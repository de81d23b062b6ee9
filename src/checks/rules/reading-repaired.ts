import { text } from '../message-text.ts';
import { readingRule } from '../reading-rule.ts';

export const readingRepaired = readingRule(
  {
    id: 'reading/repaired',
    severity: 'warning',
    title: {
      zh: '没有经修补的读数',
      en: 'No reading had to be mended',
    },
    documentation: {
      what: {
        zh: '列出两次独立读取不同、只有一种与表内算式（或标签词典）相符而被采用的值；另一种读法保留在 raw 中。',
        en: 'Lists the values whose two independent readings differ and of which only one fits the form’s arithmetic (or the dictionary of labels): that one was taken, the other stays in “raw”.',
      },
      why: {
        zh: '采用的是读出来的值，不是算出来的值，但仍应让人知道。',
        en: 'What was taken was read and not calculated, but people should know of the choice.',
      },
      example: {
        zh: '读作“8.00”与“3.00”，只有 3.00 使各项之和成立。',
        en: 'Read as “8.00” and “3.00”; only with 3.00 do the items add up.',
      },
      source: {
        zh: '本程序的可信度规定。',
        en: 'How this program states trust.',
      },
    },
    advice: {
      zh: '有疑问时请对照原件该处。',
      en: 'Compare with the original if in doubt.',
    },
    messages: {
      repaired: {
        zh: (args) => `采用“${text(args, 'value')}”，另一读法为“${text(args, 'others') || text(args, 'raw')}”`,
        en: (args) =>
          `“${text(args, 'value')}” was taken, the other reading is “${text(args, 'others') || text(args, 'raw')}”`,
      },
    },
  },
  {
    code: 'repaired',
    applies: (value) => value.trust === 'repaired' && value.readings !== undefined,
  },
);
