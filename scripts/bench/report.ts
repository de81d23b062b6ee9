import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALL_RULES } from '../../src/checks/index.ts';
import { localiserFor } from '../../src/cli/localiser.ts';
import { VERSION } from '../../src/cli/version.ts';
import { extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import type { DocumentRow } from '../../src/model/dataset.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import type { CheckedRecord } from '../../src/model/record.ts';
import { writeReport } from '../../src/writers/report/index.ts';
import { findCases } from '../evaluate/cases.ts';
import type { Bench, BenchTable } from './bench.ts';
import { manyRecords } from './many-records.ts';

const FORMS = 10_000;

/** The records of the fixtures that are PDF files, to make others from. */
async function templates(definitions: readonly FormDefinition[]): Promise<CheckedRecord[]> {
  const records: CheckedRecord[] = [];
  for (const { path } of (await findCases('fixtures/cases')).filter(({ kind }) => kind.startsWith('pdf/'))) {
    const bytes = new Uint8Array(await readFile(path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    records.push(...(await extract({ path, bytes, sha256 }, { definitions })).records);
  }
  return records;
}

/** Where each line begins, so that lines can be read again without holding them. */
function spool(file: string, records: Iterable<CheckedRecord>): number[] {
  const descriptor = openSync(file, 'w');
  const starts = [0];
  for (const record of records) {
    starts.push((starts.at(-1) ?? 0) + writeSync(descriptor, `${JSON.stringify(record)}\n`));
  }
  closeSync(descriptor);
  return starts;
}

function* readSpool(file: string, starts: readonly number[]): Generator<CheckedRecord> {
  const descriptor = openSync(file, 'r');
  for (const [index, start] of starts.slice(0, -1).entries()) {
    const line = Buffer.alloc((starts[index + 1] ?? start) - start);
    readSync(descriptor, line, 0, line.length, start);
    yield JSON.parse(line.toString());
  }
  closeSync(descriptor);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

const documentOf = ({ path }: { readonly path: string }): DocumentRow => ({
  path,
  sha256: '',
  media_type: 'application/pdf',
  bytes: 0,
  reader: 'pdf',
  forms: 1,
  status: 'extracted',
});

async function run(): Promise<BenchTable> {
  const definitions = await loadDefinitions();
  const folder = mkdtempSync(join(tmpdir(), 'heshu-bench-'));
  const file = join(folder, 'records.jsonl');
  const starts = spool(file, manyRecords(await templates(definitions), definitions, FORMS));
  const reading = await secondsOf(async () => readSpool(file, starts).reduce((count) => count + 1, 0));
  const writing = await secondsOf(() =>
    writeReport(
      {
        documents: () => Iterator.from(readSpool(file, starts)).map(documentOf),
        records: () => readSpool(file, starts),
      },
      {
        directory: folder,
        language: 'zh',
        localisers: { zh: localiserFor('zh'), en: localiserFor('en') },
        rules: ALL_RULES,
        definitions,
        version: VERSION,
        masked: false,
      },
    ),
  );
  const mebibytes = statSync(join(folder, 'report.html')).size / 2 ** 20;
  const peak = process.resourceUsage().maxRSS / 1024;
  await rm(folder, { recursive: true });
  return {
    columns: ['forms', 'seconds', '× reading the records', 'MB of report', 'MB of memory at most'],
    rows: [[String(FORMS), writing.toFixed(1), (writing / reading).toFixed(2), mebibytes.toFixed(1), peak.toFixed(0)]],
    notes: ['Beside parsing the same records from the disk once; the memory is that of the whole bench.'],
  };
}

/** The quality report over many forms. */
export const report: Bench = { id: 'report', title: 'The quality report', run };
