import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../model/schema.ts';

/** package.json stands two folders up both as source and as built. */
const root = join(import.meta.dirname, '..', '..');
const manifest = z.object({ version: z.string() });

/** The program's version. */
export const VERSION = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;

/** A digest of the program itself where it runs from its sources: there, what it does changes without its version. */
function sourceDigest(): string {
  if (!import.meta.filename.endsWith('.ts')) return '';
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).sort();
  const hash = createHash('sha256');
  for (const name of names.filter((name) => /\.(?:ts|yaml)$/.test(name) && !/^(?:cli|writers)\b/.test(name))) {
    hash.update(name).update(readFileSync(join(root, 'src', name)));
  }
  return hash.update(readFileSync(join(root, 'package.json'))).digest('hex');
}

/** What must be equal for two runs to read the same file in the same way. */
export const readingVersion = (): string => [VERSION, sourceDigest()].join('+');
