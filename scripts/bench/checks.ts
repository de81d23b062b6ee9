import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { check, checkDataset, type DatasetResult, DEFAULT_SETTINGS } from '../../src/checks/index.ts';
import { extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import type { CheckedRecord } from '../../src/model/record.ts';
import { findCases } from '../evaluate/cases.ts';
import type { Bench, BenchTable } from './bench.ts';
import { manyRecords } from './many-records.ts';

const FORMS = 10_000;

/** The forms of the fixtures as their text dumps give them, the faulty ones too. */
async function templates(definitions: readonly FormDefinition[]): Promise<CheckedRecord[]> {
  const records: CheckedRecord[] = [];
  for (const { path } of (await findCases('fixtures/cases')).filter(({ kind }) => kind.startsWith('text'))) {
    const bytes = new Uint8Array(await readFile(path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    records.push(...(await extract({ path, bytes, sha256 }, { definitions })).records);
  }
  return records;
}

/** What the processor worked, in milliseconds: other programs on the machine make it no longer. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

interface Times {
  /** Of all records together, in milliseconds of the processor. */
  readonly total: number;
  /** Of the record that takes longest, in milliseconds. */
  readonly longest: number;
  readonly findings: number;
}

/** So many of the slowest are timed again, to tell what is slow from what was interrupted. */
const AGAIN = 20;
const TRIES = 5;

/** Checks each record by itself; making them is not timed. */
function checkEach(records: Iterable<CheckedRecord>, definitions: readonly FormDefinition[]): Times {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  let slowest: { readonly took: number; readonly again: () => void }[] = [];
  let [total, findings] = [0, 0];
  for (const record of records) {
    const definition = byId.get(record.recognition.definition);
    if (!definition) continue;
    const again = () => check(record, definition);
    const took = processorTime(() => {
      findings += again().findings.length;
    });
    total += took;
    slowest = [...slowest, { took, again }].sort((one, other) => other.took - one.took).slice(0, AGAIN);
  }
  const longest = slowest.map(({ again }) => Math.min(...Array.from({ length: TRIES }, () => processorTime(again))));
  return { total, longest: Math.max(0, ...longest), findings };
}

/** The same records; what it takes to make them is handed to `took`. */
function* timed(records: Iterable<CheckedRecord>, took: (milliseconds: number) => void): Generator<CheckedRecord> {
  const iterator = Iterator.from(records);
  let next = iterator.next();
  while (!next.done) {
    yield next.value;
    took(
      processorTime(() => {
        next = iterator.next();
      }),
    );
  }
}

/** Checks all records together; making them is not timed. */
function checkTogether(records: Iterable<CheckedRecord>): { readonly total: number; readonly kept: number } {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let judged: DatasetResult | undefined;
  let making = 0;
  const made = timed(records, (milliseconds) => {
    making += milliseconds;
  });
  const total = processorTime(() => {
    judged = checkDataset(made, { settings: DEFAULT_SETTINGS, fullMarks: () => '100' });
  });
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before;
  return { total: total - making, kept: judged ? kept : Number.NaN };
}

async function run(): Promise<BenchTable> {
  const definitions = await loadDefinitions();
  const patterns = await templates(definitions);
  const records = () => manyRecords(patterns, definitions, FORMS);
  // A first run that is not counted warms up.
  checkEach(manyRecords(patterns, definitions, FORMS / 10), definitions);
  const each = checkEach(records(), definitions);
  const together = checkTogether(records());
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  return {
    columns: ['forms', 'seconds', 'longest, ms', 'findings', 'all together, seconds', 'kept a form, bytes'],
    rows: [
      [
        String(FORMS),
        seconds(each.total),
        each.longest.toFixed(1),
        String(each.findings),
        seconds(together.total),
        (together.kept / FORMS).toFixed(0),
      ],
    ],
    notes: [
      'Times of the processor; one core.',
      `The records were made from ${patterns.length} forms of the fixtures by changing names, years and figures.`,
    ],
  };
}

export const checks: Bench = { id: 'checks', title: 'The checks over many records', run };
