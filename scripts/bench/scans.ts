import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_LIMITS } from '../../src/batch/limits.ts';
import { openPool } from '../../src/batch/pool.ts';
import type { Job } from '../../src/batch/worker/protocol.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import { findCases } from '../evaluate/cases.ts';
import type { Bench, BenchTable } from './bench.ts';
import { median, ratio, type Times, timeRounds } from './rounds.ts';
import { gutenye, nativeTesseract, type Running } from './whole-pages.ts';

/** Pictures of one page each, the right way up: every program can open them and has a chance. */
const KIND = /^scan\/(?:\d+dpi|photo|webp|handwritten)/u;
/** Kinds of which one page each is read where not all are. */
const USUAL = /^scan\/\d+dpi/u;
/** Seconds for a page, on a machine that is busy with other things. */
const PATIENCE = 900;
const JOBS = Math.min(2, availableParallelism());

async function jobOf(file: string): Promise<Job> {
  const bytes = await readFile(file);
  return {
    path: file,
    location: Buffer.from(path.resolve(file)).toString('base64'),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    depth: 0,
  };
}

/** The whole path of an import, file to checked record, in as many workers as `JOBS`, and how large they grow. */
async function heshu(pages: readonly string[], folder: string): Promise<Running & { readonly largest: () => number }> {
  const spool = path.join(folder, 'spool');
  await mkdir(spool);
  const jobs = await Promise.all(pages.map(jobOf));
  const limits = { ...DEFAULT_LIMITS, seconds: PATIENCE };
  const pool = openPool({ definitions: await loadDefinitions(), spool }, limits, JOBS);
  let largest = 0;
  const read = async (job: Job): Promise<void> => {
    const ended = await pool.run(job);
    if ('lost' in ended) throw new Error(`${job.path}: ${ended.lost}`);
    largest = Math.max(largest, ended.memory);
  };
  return {
    name: 'Heshu, file to checked record',
    work: async () => {
      await Promise.all(jobs.map(read));
      return pages.length;
    },
    largest: () => largest,
    end: () => pool.close(),
  };
}

const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));

const line = (one: Times, own: Times): string[] => [
  one.name,
  ((60_000 * one.documents) / median(one.milliseconds)).toFixed(1),
  figure(median(one.milliseconds) / one.documents / 1000),
  figure(median(one.processor) / one.documents),
  figure(ratio(one, own)),
  figure(ratio(one, own, 'processor')),
];

async function pagesFor(thorough: boolean): Promise<string[]> {
  const cases = (await findCases('fixtures/scans')).filter(({ kind }) => KIND.test(kind));
  if (thorough) return cases.map((one) => one.path);
  const firsts = new Map(cases.toReversed().map(({ kind, path: file }) => [kind, file]));
  return [...firsts].flatMap(([kind, file]) => (USUAL.test(kind) ? [file] : []));
}

async function run({ thorough }: { readonly thorough: boolean }): Promise<BenchTable> {
  const pages = await pagesFor(thorough);
  const folder = await mkdtemp(path.join(tmpdir(), 'heshu-bench-'));
  const rounds = thorough ? 5 : 1;
  const own = await heshu(pages, folder);
  const other = await gutenye(pages);
  const native = await nativeTesseract(pages, folder, JOBS);
  const [ownTimes, ...rest] = await timeRounds([own, other, ...(native ? [native] : [])], rounds);
  await own.end();
  await other.end();
  await rm(folder, { recursive: true });
  return {
    columns: ['what', 'pages a minute', 's a page', 'processor s a page', '× Heshu', '× its processor s'],
    rows: ownTimes ? [ownTimes, ...rest].map((times) => line(times, ownTimes)) : [],
    notes: [
      ...(native ? [] : ['Not installed, and so left out: tesseract.']),
      `${pages.length} pictures of a page each, of fixtures/scans, on ${JOBS} cores: ${JOBS} workers, or threads of the other's own.`,
      `Medians of ${rounds} round(s), all warm; a ratio is taken within the round. The others give lines of text, no cells.`,
      `The largest worker took ${(own.largest() / 2 ** 20).toFixed(0)} MB.`,
    ],
  };
}

/** Scanned forms to checked records, beside recognisers that are given the whole page. */
export const scans: Bench = { id: 'scans', title: 'Scanned forms, file to checked record', run };
