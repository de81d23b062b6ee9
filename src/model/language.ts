import { z } from 'zod';

/** The languages that people are spoken to in. */
export const language = z.enum(['zh', 'en']);
export type Language = z.infer<typeof language>;

/** A text in each of them. */
export type Localised = Readonly<Record<Language, string>>;
