import type { Box } from '../../model/geometry.ts';
import type { Language, Localised } from '../../model/language.ts';
import type { PageCrop } from '../../model/picture.ts';
import type { CheckedRecord } from '../../model/record.ts';
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

/** A part of a page, in points; pages from 1. */
export interface Spot {
  readonly page: number;
  readonly box: Box;
}

/**
 * Gives what the file of a form shows at some spots of its pages; undefined where it carries its text there, or is not
 * to be had any more.
 */
export type CropSource = (
  form: Pick<CheckedRecord, 'form_id' | 'path'>,
  spots: readonly Spot[],
) => Promise<readonly (PageCrop | undefined)[]>;

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
  /** Without it, and where it gives nothing, the surroundings of findings are drawn from what was read. */
  readonly crops?: CropSource;
}
