import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { type CheckedRecord, checkedRecord } from '../model/record.ts';
import { z } from '../model/schema.ts';
import { UsageError } from './context.ts';
import type { Texts } from './texts/index.ts';

const line = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('no JSON');
    return z.NEVER;
  }
});
const recordLine = line.pipe(checkedRecord);

function parseRecord(text: string, place: string, { usage }: Texts): CheckedRecord {
  const parsed = recordLine.safeParse(text);
  if (!parsed.success) throw new UsageError(usage.badRecords(place, z.prettifyError(parsed.error)));
  return parsed.data;
}

/** The file of records that a path names: itself, or the one in the folder that it is. */
export function recordsFile(path: string, { usage }: Texts): string {
  if (!statSync(path).isDirectory()) return path;
  const file = join(path, 'forms.jsonl');
  if (!statSync(file, { throwIfNoEntry: false })) throw new UsageError(usage.noRecords(path));
  return file;
}

const CHUNK = 1 << 20;

/** The lines of a file, read as they are asked for. */
function* linesOf(file: string): Generator<string> {
  const descriptor = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const chunk = Buffer.alloc(CHUNK);
    let rest = '';
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split(/\r?\n/u);
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(descriptor);
  }
}

/** The records of a forms.jsonl, read as they are asked for. Throws a UsageError that names the line of a bad one. */
export function* readRecords(file: string, texts: Texts): Generator<CheckedRecord> {
  let number = 0;
  for (const line of linesOf(file)) {
    number += 1;
    if (line.trim() !== '') yield parseRecord(line, `${file}:${number}`, texts);
  }
}
