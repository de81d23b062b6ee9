import { z } from 'zod';

/** The languages that people are spoken to in. */
export const language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof language>;

/** A text in each of them. */
export type Localised = Readonly<Record<Language, string>>;

const BRACKETS: Readonly<Record<Language, readonly [string, string]>> = { zh: ['（', '）'], en: [' (', ')'] };

/** A sentence with a detail, where there is one, in brackets at its end. */
export function withDetail(sentence: string, detail: string | undefined, language: Language): string {
  const [open, close] = BRACKETS[language];
  return detail ? `${sentence}${open}${detail}${close}` : sentence;
}
