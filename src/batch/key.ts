import { createHash } from 'node:crypto';

/** A digest of all that an outcome depends on beside the content: the program, the definitions, the options. */
export const keyOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
