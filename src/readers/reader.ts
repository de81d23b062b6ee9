import type { SourceDocument } from '../model/document.ts';

/**
 * What is read from pictures: pages that do not carry their text, or not believably (`auto`, the default), every page
 * that is a picture whatever text it carries besides (`always`), or nothing (`never`).
 */
export const OCR = ['auto', 'always', 'never'] as const;
export type Ocr = (typeof OCR)[number];

export interface ReadOptions {
  /** Opens encrypted documents. */
  readonly password?: string;
  readonly ocr?: Ocr;
}

export interface ReaderInput {
  /** As the user named it; for messages and records only. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly options: ReadOptions;
}

/** Turns the bytes of one format into a document. Throws a Fault for input that it cannot read. */
export interface Reader {
  readonly id: string;
  readonly mediaTypes: readonly string[];
  read(input: ReaderInput): Promise<SourceDocument>;
}
