import { text } from '../message-text.ts';
import { observedRule } from '../observed-rule.ts';

export const layoutMarkup = observedRule(
  {
    id: 'layout/markup',
    severity: 'info',
    title: {
      zh: '内容中没有网页标记',
      en: 'No mark-up stands in a value',
    },
    documentation: {
      what: {
        zh: '填写的内容中不应有 <p>、&nbsp; 之类的网页标记；有则去除并在此说明。',
        en: 'Values hold no HTML such as <p> or &nbsp;. Where they do it is removed, and this says so.',
      },
      why: {
        zh: '标记来自填报系统的导出，说明内容没有经人看过。',
        en: 'It comes from the export of a filing system and shows that nobody looked at the text.',
      },
      example: {
        zh: '“<p>1. 根据安排……</p>”。',
        en: '“<p>1. According to the plan …</p>”.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '无需处理；需要时可与原件核对。',
      en: 'Nothing to do; compare with the original if in doubt.',
    },
    messages: {
      markup: {
        zh: (args) => `“${text(args, 'subject')}”的内容中有网页标记，已去除`,
        en: (args) => `“${text(args, 'subject')}” held mark-up, which was removed`,
      },
    },
  },
  ['markup'],
  'form',
);
