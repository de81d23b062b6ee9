import type { DocumentRow } from '../../model/dataset.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { Message } from '../../model/finding.ts';
import type { Language, Localised } from '../../model/language.ts';
import type { MarkupNode } from '../../model/markup.ts';
import type { PagePicture } from '../../model/picture.ts';
import type { CheckedRecord } from '../../model/record.ts';
import type { Localiser } from '../writer.ts';

/** One file and all that came of it. */
export interface Inspection {
  readonly document: DocumentRow;
  /** Absent where the file could not be read. */
  readonly source?: SourceDocument;
  readonly records: readonly CheckedRecord[];
  readonly pictures: readonly PagePicture[];
  /** The document as another program lays it out; empty where there is none. */
  readonly markup: readonly MarkupNode[];
}

export interface InspectionOptions {
  /** The language that is shown first. */
  readonly language: Language;
  readonly localisers: Readonly<Record<Language, Localiser>>;
  readonly definitions: readonly { readonly id: string; readonly name: Localised }[];
  readonly rules: readonly { readonly id: string; readonly title: Localised }[];
  /** Whether people's names and telephone numbers were hidden. */
  readonly masked: boolean;
  /** Says why a definition was chosen. */
  readonly recognition: Readonly<Record<Language, (reason: Message) => string>>;
}
