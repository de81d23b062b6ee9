import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { MessageArgs, RuleInfo } from './check.ts';
import { list, text } from './message-text.ts';

/** What to do about a finding: which cells to look at, what they would have to be, and what changes with them. */
export function suggestionOf(finding: Finding, rule: RuleInfo, language: Language): string {
  const { args } = finding.message;
  const words = WORDS[language];
  const suspects = list(args, 'suspects').map((label, index) =>
    words.cell(label, list(args, 'printed')[index] ?? '', list(args, 'mended')[index] ?? ''),
  );
  if (!('suspects' in args)) return rule.advice[language];
  const parts = [
    text(args, 'scattered') ? words.scattered : words.cause[finding.cause],
    suspects.length === 0 ? '' : words.suspects(suspects, Number(text(args, 'more'))),
    consequence(args, language),
    suspects.length === 0 ? rule.advice[language] : '',
  ];
  return parts.filter(Boolean).join(words.space);
}

function consequence(args: MessageArgs, language: Language): string {
  const words = WORDS[language];
  const mended = list(args, 'consequent');
  const changed = list(args, 'consequences').map((label, index) => words.becomes(label, mended[index] ?? ''));
  return changed.length > 0 ? words.consequences(changed) : '';
}

interface Words {
  readonly space: string;
  readonly cause: Readonly<Record<Finding['cause'], string>>;
  readonly scattered: string;
  cell(label: string, printed: string, mended: string): string;
  suspects(cells: readonly string[], more: number): string;
  becomes(label: string, mended: string): string;
  consequences(changed: readonly string[]): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    space: '',
    cause: {
      form: '',
      reading: '另有一种读法与算式相符，多半是读错，请先对照原件。',
      unclear: '有的数值读得没有把握，请先对照原件。',
    },
    scattered: '要有三处以上同时有误才说得通，表格很可能读错了，请对照原件。',
    cell: (label, printed, mended) =>
      mended ? `“${label}”（${printed || '空白'} → ${mended}）` : `“${label}”（${printed || '空白'}）`,
    suspects: (cells, more) =>
      cells.length === 1 && more === 0
        ? `请核对${cells.join('')}。`
        : `可能有误的是${cells.join('、')}${more > 0 ? `，另有 ${more} 处` : ''}。`,
    becomes: (label, mended) => (mended ? `“${label}”应为 ${mended}` : `“${label}”也要改`),
    consequences: (changed) => `改正后${changed.join('，')}。`,
  },
  en: {
    space: ' ',
    cause: {
      form: '',
      reading: 'Another reading fits the arithmetic, so this was probably misread: look at the original first.',
      unclear: 'Some of the values were not read surely: look at the original first.',
    },
    scattered:
      'Only more than three wrong cells would explain this, so the table was probably misread: compare it with the original.',
    cell: (label, printed, mended) =>
      mended ? `“${label}” (${printed || 'blank'} → ${mended})` : `“${label}” (${printed || 'blank'})`,
    suspects: (cells, more) =>
      cells.length === 1 && more === 0
        ? `Check ${cells.join('')}.`
        : `One of these is wrong: ${cells.join(', ')}${more > 0 ? `, or one of ${more} more` : ''}.`,
    becomes: (label, mended) => (mended ? `“${label}” becomes ${mended}` : `“${label}” changes too`),
    consequences: (changed) => `Then ${changed.join(', ')}.`,
  },
};
