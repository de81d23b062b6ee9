import type { Check } from '../check.ts';

export const formUnsigned: Check = {
  id: 'form/unsigned',
  severity: 'info',
  title: {
    zh: '单位负责人已签署日期',
    en: 'The head of the unit has dated a signature',
  },
  documentation: {
    what: {
      zh: '单位负责人签章处应有日期。',
      en: 'A date stands where the head of the unit signs.',
    },
    why: {
      zh: '未经单位负责人签署的自评表，没有人对其内容负责；电子稿常无签章，故只作提示。',
      en: 'Nobody answers for a form that is not signed. Electronic copies often are not, so this is only a remark.',
    },
    example: {
      zh: '“单位负责人(签章)”后只有“年 月 日”。',
      en: 'After 单位负责人(签章) there is only an empty 年 月 日.',
    },
    source: {
      zh: '自评表的签章栏。',
      en: 'The sign-off line of the form.',
    },
  },
  advice: {
    zh: '请取得签章的定稿。',
    en: 'Ask for the signed copy.',
  },
  messages: {
    unsigned: {
      zh: () => '单位负责人签章处没有日期',
      en: () => 'no date stands where the head of the unit signs',
    },
  },
  evaluate({ record, diagnosis }) {
    const signed = record.fields.unit_head_signed_on;
    if (!signed) return { verdict: 'not_applicable' };
    if (signed.value !== '') return { verdict: 'pass' };
    const field = 'unit_head_signed_on';
    const message = { code: 'unsigned', args: {} };
    const finding = { subject: diagnosis.label(field), message, cause: 'form' as const, field, places: signed.places };
    return { verdict: 'fail', findings: [finding] };
  },
};
