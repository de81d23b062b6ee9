import { type Catalogue, sayer } from '../../page/bilingual.ts';
import { en } from './en.ts';
import { type Texts, zh } from './zh.ts';

export const TEXTS: Catalogue<Texts> = { zh, en };

/** Says something of the catalogue in both languages. */
export const say = sayer(TEXTS);

export type { Texts };
