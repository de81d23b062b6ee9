import type { Grey } from '../pixels/image.ts';

/** What a line is expected to hold; a recogniser may read numbers with fewer characters to choose from. */
export type Expected = 'text' | 'number';

/** A picture of one line of text, dark on white, as tall as the line with a little room. */
export interface LinePicture {
  readonly grey: Grey;
  readonly expected: Expected;
}

export interface Alternative {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface RecognisedCharacter {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Its middle, in parts of the picture's width. */
  readonly at: number;
  /** What else it could be, the likeliest first. */
  readonly alternatives: readonly Alternative[];
}

export interface RecognisedLine {
  readonly text: string;
  /** 0 to 1, of its least sure character; 0 where nothing was read. */
  readonly confidence: number;
  /** Empty where the recogniser does not tell them apart. */
  readonly characters: readonly RecognisedCharacter[];
}

/**
 * Reads pictures of lines, each whatever others were read before it. Loads what it needs with the first line, and keeps
 * it for as long as the process lives.
 */
export interface Recogniser {
  readonly id: string;
  /** In the order given. Throws the Fault `no-recogniser` where its engine or model cannot be loaded. */
  recognise(lines: readonly LinePicture[]): Promise<readonly RecognisedLine[]>;
  /** The same at a glance, in half of the time: what it is sure of needs no closer look. Absent where there is no quicker way. */
  glance?(lines: readonly LinePicture[]): Promise<readonly RecognisedLine[]>;
}
