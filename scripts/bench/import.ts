import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '../../src/model/schema.ts';
import type { Bench, BenchTable } from './bench.ts';
import { writeCopies } from './copies.ts';

const RUN = join(import.meta.dirname, 'import-run.ts');
const COUNTS = [10, 100, 1000];
const LARGEST = 5000;
const JOBS = [1, 2];

const cost = z.object({ code: z.number(), seconds: z.number(), first: z.number(), peak: z.number() });
type Cost = z.infer<typeof cost>;

function importOnce(folder: string, out: string, jobs: number): Cost {
  const { stdout, stderr } = spawnSync(process.execPath, [RUN, folder, out, String(jobs)], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { code, ...rest } = cost.parse(JSON.parse(stdout));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { code, ...rest };
}

/** An import into a new folder, and the same once more, when nothing has changed. */
function measure(folder: string, out: string, files: number, jobs: number): string[] {
  const whole = importOnce(folder, out, jobs);
  const again = importOnce(folder, out, jobs);
  return [
    String(files),
    String(jobs),
    whole.seconds.toFixed(1),
    (files / whole.seconds).toFixed(1),
    whole.first.toFixed(1),
    whole.peak.toFixed(0),
    again.seconds.toFixed(1),
    (whole.seconds / again.seconds).toFixed(1),
  ];
}

async function run({ thorough }: { readonly thorough: boolean }): Promise<BenchTable> {
  const root = await mkdtemp(join(tmpdir(), 'heshu-bench-'));
  const rows: string[][] = [];
  for (const files of thorough ? [...COUNTS, LARGEST] : COUNTS) {
    const folder = join(root, `in-${files}`);
    await writeCopies(folder, files);
    for (const jobs of JOBS) rows.push(measure(folder, join(root, `out-${files}-${jobs}`), files, jobs));
  }
  await rm(root, { recursive: true });
  return {
    columns: ['files', 'jobs', 'seconds', 'files/s', 'first result, s', 'MB at most', 'again, s', '× faster again'],
    rows,
    notes: [
      'The files of fixtures/cases over and over, each copy with a content of its own; text, HTML, Word and PDF.',
      'From the start of the program to the last dataset and the report. The memory is that of the program and, on Linux, its workers together.',
    ],
  };
}

/** The whole import, as the command line runs it. */
export const bulk: Bench = { id: 'import', title: 'A folder of many files, read, checked and written', run };
