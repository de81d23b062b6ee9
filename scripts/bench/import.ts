import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from '../../src/model/schema.ts';
import type { Bench, BenchTable } from './bench.ts';
import { writeCopies } from './copies.ts';

const RUN = join(import.meta.dirname, 'import-run.ts');
const COUNTS = [10, 100, 1000];
const LARGEST = 5000;
const JOBS = [1, 2];

/** The files lie in as many folders, so that as many programs can share them. */
const PARTS = ['a', 'b'];

const cost = z.object({ code: z.number(), seconds: z.number(), first: z.number(), peak: z.number() });
type Cost = z.infer<typeof cost>;

const program = promisify(execFile);

async function importOnce(folder: string, out: string, jobs: number): Promise<Cost> {
  const { stdout } = await program(process.execPath, [RUN, folder, out, String(jobs)]);
  const { code, ...rest } = cost.parse(JSON.parse(stdout));
  if (code !== 0) throw new Error(`the import ended with ${code}`);
  return { code, ...rest };
}

const row = (files: number, jobs: string, { seconds, first, peak }: Cost, again?: Cost): string[] => [
  String(files),
  jobs,
  seconds.toFixed(1),
  (files / seconds).toFixed(1),
  first.toFixed(1),
  peak.toFixed(0),
  again ? again.seconds.toFixed(1) : '–',
  again ? (seconds / again.seconds).toFixed(1) : '–',
];

/** An import into a new folder, and the same once more, when nothing has changed. */
async function measure(folder: string, files: number, jobs: number): Promise<string[]> {
  const out = `${folder}-out-${jobs}`;
  const whole = await importOnce(folder, out, jobs);
  return row(files, String(jobs), whole, await importOnce(folder, out, jobs));
}

/** Programs that know nothing of each other, each with its part of the files: what the machine gives where nothing is shared. */
async function measureApart(folder: string, files: number): Promise<string[]> {
  const costs = await Promise.all(PARTS.map((part) => importOnce(join(folder, part), `${folder}-out-${part}`, 1)));
  const most = (figure: (one: Cost) => number) => Math.max(...costs.map(figure));
  const peak = costs.reduce((sum, one) => sum + one.peak, 0);
  return row(files, '1 and 1', { code: 0, seconds: most((one) => one.seconds), first: most((one) => one.first), peak });
}

async function run({ thorough }: { readonly thorough: boolean }): Promise<BenchTable> {
  const root = await mkdtemp(join(tmpdir(), 'heshu-bench-'));
  const rows: string[][] = [];
  for (const files of thorough ? [...COUNTS, LARGEST] : COUNTS) {
    const folder = join(root, `in-${files}`);
    const share = files / PARTS.length;
    for (const [at, part] of PARTS.entries()) await writeCopies(join(folder, part), share, at * share);
    for (const jobs of JOBS) rows.push(await measure(folder, files, jobs));
    rows.push(await measureApart(folder, files));
  }
  await rm(root, { recursive: true });
  return {
    columns: ['files', 'jobs', 'seconds', 'files/s', 'first result, s', 'MB at most', 'again, s', '× faster again'],
    rows,
    notes: [
      'The files of fixtures/cases over and over, each copy with a content of its own; text, HTML, Word and PDF.',
      '`1 and 1`: two programs at once that share nothing, each with half of the files: what this machine gives to two.',
      'From the start of the program to the last dataset and the report. The memory is that of the program and, on Linux, its workers together.',
    ],
  };
}

/** The whole import, as the command line runs it. */
export const bulk: Bench = { id: 'import', title: 'A folder of many files, read, checked and written', run };
