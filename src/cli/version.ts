import { readFileSync } from 'node:fs';
import { z } from '../model/schema.ts';

const manifest = z.object({ version: z.string() });

/** The program's version; package.json stands two folders up both as source and as built. */
export const VERSION = manifest.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
).version;
