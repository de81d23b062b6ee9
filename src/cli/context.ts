import type { Language } from '../model/language.ts';
import type { Texts } from './texts/index.ts';

/** A stream to a person or a program. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in columns. */
  readonly columns?: number;
}

/** What every command is given. */
export interface Context {
  readonly language: Language;
  readonly texts: Texts;
  /** Data goes here. */
  readonly stdout: Output;
  /** Everything else goes here. */
  readonly stderr: Output;
}

export const EXIT = {
  done: 0,
  usage: 1,
  incomplete: 2,
  nothing: 3,
  findings: 4,
  interrupted: 130,
} as const;

/** What the user asked for cannot be done as asked; the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
