import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
async function recordsFile(path: string, { usage }: Texts): Promise<string> {
  if (!(await stat(path)).isDirectory()) return path;
  const file = join(path, 'forms.jsonl');
  const stats = await stat(file).catch(() => undefined);
  if (!stats) throw new UsageError(usage.noRecords(path));
  return file;
}

/** The records of a folder of datasets or of a forms.jsonl. Throws a UsageError that names the line of a bad one. */
export async function readRecords(path: string, texts: Texts): Promise<CheckedRecord[]> {
  const file = await recordsFile(path, texts);
  const records: CheckedRecord[] = [];
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() !== '') records.push(parseRecord(line, `${file}:${number}`, texts));
  }
  return records;
}
