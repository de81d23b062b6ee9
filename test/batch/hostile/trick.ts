/** A file made to break a reader, to lead it astray, or to make it call somebody. */
export interface Trick {
  readonly says: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the import lists of it: below its path (blank: itself) the code of the fault, or the status where there is none. */
  readonly rows: Readonly<Record<string, string>>;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A trick that is listed as one file. */
export const trick = (says: string, file: string, bytes: Uint8Array, outcome: string): Trick => ({
  says,
  file,
  bytes,
  rows: { '': outcome },
});
