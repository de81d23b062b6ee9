import type { Random } from '../fixtures/random.ts';
import type { Print } from './print.ts';

/** A form as it comes out of a scanner, a telephone or a fax machine. */
export interface Scan {
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** The values that nobody could read, in the notation of the datasets. */
  readonly illegible?: readonly string[];
}

/** Makes a scan of a form on paper. */
export type Make = (print: Print, draw: Random) => Promise<Scan>;
