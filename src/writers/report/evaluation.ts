import { existsSync, readFileSync } from 'node:fs';
import { z } from '../../model/schema.ts';
import type { Evaluation } from './options.ts';

const FILE = new URL('./evaluation.json', import.meta.url);

const evaluation = z.strictObject({
  version: z.string(),
  readers: z.array(z.string()),
  files: z.int().min(1),
  numbers: z.int().min(1),
  silent: z.int().min(0),
});

/** The figures of the last evaluation, which come with the program; undefined where it has none. */
export const lastEvaluation = (): Evaluation | undefined =>
  existsSync(FILE) ? evaluation.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : undefined;
