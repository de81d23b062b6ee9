import type { SourceDocument } from '../model/document.ts';

export interface ReadOptions {
  /** Opens encrypted documents. */
  readonly password?: string;
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
