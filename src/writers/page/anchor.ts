import type { Language } from '../../model/language.ts';

/** The parts of an anchor in Chinese, with their number; parts that are not known stay as they are. */
const CHINESE: Readonly<Record<string, (number: string) => string>> = {
  table: (number) => `表 ${number}`,
  row: (number) => `第 ${number} 行`,
  line: (number) => `第 ${number} 行`,
  cell: (number) => `第 ${number} 格`,
  paragraph: (number) => `第 ${number} 段`,
  'text box': (number) => `文本框 ${number}`,
  picture: (number) => `图片 ${number}`,
  header: (number) => `页眉 ${number}`,
  footer: (number) => `页脚 ${number}`,
  footnote: (number) => `脚注 ${number}`,
  endnote: (number) => `尾注 ${number}`,
};

const PART = /^([a-z][a-z ]*) (\d+)$/u;

/** A place without a page (`table 1, row 2, cell 3`) in words. */
export function anchorName(anchor: string, language: Language): string {
  if (language === 'en') return anchor;
  const parts = anchor.split(', ').map((part) => {
    const [, kind = '', number = ''] = PART.exec(part) ?? [];
    return CHINESE[kind]?.(number) ?? part;
  });
  return parts.join(' ');
}
