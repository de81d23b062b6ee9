import type { Language, Localised } from '../../model/language.ts';
import type { Localiser, RuleText } from '../writer.ts';

/** How often the reading of documents went wrong unnoticed, measured on documents whose content is known. */
export interface Evaluation {
  readonly version: string;
  /** How the documents were read. */
  readonly readers: readonly string[];
  readonly files: number;
  readonly numbers: number;
  /** Wrong numbers that nothing warned of. */
  readonly silent: number;
}

export interface ReportOptions {
  /** An existing folder. */
  readonly directory: string;
  /** The language that is shown first. */
  readonly language: Language;
  readonly localisers: Readonly<Record<Language, Localiser>>;
  readonly rules: readonly RuleText[];
  readonly definitions: readonly { readonly id: string; readonly name: Localised }[];
  /** Of the program. */
  readonly version: string;
  /** Whether people's names and telephone numbers were hidden. */
  readonly masked: boolean;
  readonly evaluation?: Evaluation;
}
