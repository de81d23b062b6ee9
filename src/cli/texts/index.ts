import type { Language } from '../../model/language.ts';
import { en } from './en.ts';
import { type Texts, zh } from './zh.ts';

export type { Texts } from './zh.ts';

export const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };
