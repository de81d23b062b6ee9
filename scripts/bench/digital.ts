import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localiserFor } from '../../src/cli/localiser.ts';
import { type Extraction, extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import { csv } from '../../src/writers/csv.ts';
import { findCases } from '../evaluate/cases.ts';
import type { Bench, BenchTable } from './bench.ts';
import { liteParse, mammothHtml, pdfjs, pdftotext, type Sample } from './peers.ts';
import { type Contender, median, ratio, type Times, timeRounds } from './rounds.ts';

async function samplesOf(kind: string): Promise<Sample[]> {
  const paths = (await findCases('fixtures/cases')).filter((one) => one.kind.startsWith(kind)).map(({ path }) => path);
  return Promise.all(paths.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(path)) })));
}

/** The whole path: read, recognise, map, check, and write the datasets at the end. */
async function wholePath(samples: readonly Sample[], definitions: readonly FormDefinition[], directory: string) {
  const results: Pick<Extraction, 'document' | 'records'>[] = [];
  for (const { path, bytes } of samples) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { document, records } = await extract({ path, bytes, sha256 }, { definitions });
    results.push({ document, records });
  }
  await csv.write(
    { documents: () => results.map(({ document }) => document), records: () => results.flatMap((one) => one.records) },
    { directory, headers: 'en', localiser: localiserFor('en') },
  );
  return samples.length;
}

const line = (kind: string, one: Times, raw: Times): string[] => [
  kind,
  one.name,
  (one.documents / (median(one.milliseconds) / 1000)).toFixed(1),
  (median(one.milliseconds) / one.documents).toFixed(1),
  ratio(one, raw).toFixed(2),
];

/** Rows for one kind of file; the first of `peers` is what the others are held against. */
async function compare(
  kind: string,
  whole: Contender,
  peers: readonly (Contender | undefined)[],
  rounds: number,
): Promise<string[][]> {
  const [raw, ...others] = peers.filter((peer) => peer !== undefined);
  if (!raw) return [];
  const [rawTimes, ...rest] = await timeRounds([raw, whole, ...others], rounds);
  return rawTimes ? [rawTimes, ...rest].map((times) => line(kind, times, rawTimes)) : [];
}

async function run({ thorough }: { readonly thorough: boolean }): Promise<BenchTable> {
  const definitions = await loadDefinitions();
  const directory = await mkdtemp(join(tmpdir(), 'heshu-bench-'));
  const rounds = thorough ? 15 : 5;
  const whole = (samples: readonly Sample[]): Contender => ({
    name: 'Heshu, file to dataset',
    work: () => wholePath(samples, definitions, directory),
  });
  const pdf = await samplesOf('pdf/');
  const docx = await samplesOf('docx/');
  const programs = { pdftotext: await pdftotext(pdf), LiteParse: await liteParse(pdf) };
  const missing = Object.entries(programs).flatMap(([name, program]) => (program ? [] : [name]));
  const rows = [
    ...(await compare('pdf', whole(pdf), [pdfjs(pdf), ...Object.values(programs)], rounds)),
    ...(await compare('docx', whole(docx), [mammothHtml(docx)], rounds)),
  ];
  await rm(directory, { recursive: true });
  return {
    columns: ['files', 'what', 'documents/s', 'ms a document', '× the raw library'],
    rows,
    notes: [
      ...(missing.length > 0 ? [`Not installed, and so left out: ${missing.join(', ')}.`] : []),
      `${pdf.length} PDF and ${docx.length} Word forms of fixtures/cases, in one process, one after the other.`,
      `Medians of ${rounds} rounds after one to warm up; in a round every program reads all files once, and the ratio is taken within the round.`,
    ],
  };
}

/** A folder of digital forms to the datasets, beside the raw libraries and other programs. */
export const digital: Bench = { id: 'digital', title: 'Digital forms, file to dataset', run };
