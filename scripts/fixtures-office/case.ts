/** What a reader must give of a document: tables as `row,column rowSpan×columnSpan text`, paragraphs as text. */
export interface Expected {
  readonly blocks: readonly (string | readonly string[])[];
  /** Codes of the notes. */
  readonly notes?: readonly string[];
  /** Texts of the cells that mammoth loses or changes in a way it is known for; it confirms all others. */
  readonly readOnce?: readonly string[];
}

/** A small document with one feature of Word documents, and who makes it. */
export type DocxCase = { readonly id: string; readonly expected: Expected } & (
  | { readonly producer: 'docx-js' | 'xml'; readonly make: () => Promise<Uint8Array> | Uint8Array }
  | { readonly producer: 'libreoffice'; readonly source: string }
);
