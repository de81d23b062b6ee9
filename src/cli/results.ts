import type { FormDefinition } from '../model/definition.ts';
import type { Severity } from '../model/finding.ts';
import type { Store } from '../store/index.ts';
import { maskResults } from '../writers/mask/mask.ts';
import { writeReport } from '../writers/report/index.ts';
import type { Localiser, Results, WriteOptions, Writer } from '../writers/writer.ts';
import type { Context } from './context.ts';
import { type Judging, judgedResults, noteJudging } from './judge.ts';
import { printSummary } from './print-summary.ts';
import { reportOptions } from './report.ts';
import { exitCode, type Summary, tallied } from './summary.ts';
import { noteMask, noteWritten, sourceOf, unchanged, type Written } from './written.ts';

interface ResultOptions {
  readonly store: Store;
  /** What the outcomes in the store depend on. */
  readonly key: string;
  /** The folder to write to. */
  readonly out: string;
  readonly writers: readonly Writer[];
  readonly headers: WriteOptions['headers'];
  readonly localiser: Localiser;
  readonly definitions: readonly FormDefinition[];
  readonly judging: Judging;
  /** Hides names of people and telephone numbers. */
  readonly mask: boolean;
  readonly leftOut: readonly string[];
  readonly failOn?: Severity | undefined;
  readonly quiet: boolean;
  readonly json: boolean;
}

/** Writes the datasets in every format asked for; gives their names and the figures. */
async function writeAll(
  results: Results,
  { writers, out, headers, localiser, definitions, mask: masked }: ResultOptions,
  context: Context,
): Promise<{ readonly names: readonly string[]; readonly summary: Summary }> {
  const { results: watched, summary } = tallied(masked ? maskResults(results) : results);
  const names: string[] = [];
  const report = reportOptions({ directory: out, definitions, masked }, context);
  const options = { directory: out, headers, localiser, program: report };
  for (const writer of writers) names.push(...(await writer.write(watched, options)));
  names.push(...(await writeReport(watched, report)));
  return { names, summary: summary() };
}

/** Writes what changed since the last time. */
async function writeChanged(options: ResultOptions, context: Context): Promise<Written> {
  const { store, key, out, headers, writers, mask, definitions, judging } = options;
  const source = sourceOf(
    store,
    key,
    headers,
    mask,
    judging,
    context.language,
    writers.map(({ format }) => format),
  );
  const before = await unchanged(store, out, source);
  if (before) return before;
  noteJudging(store, judging);
  noteMask(store, mask);
  const results = judgedResults(store.results, definitions, judging, context.texts);
  return noteWritten(store, out, { source, ...(await writeAll(results, options, context)) });
}

/** Writes the results of an import, says what came of it, and gives the exit code. */
export async function finishResults(options: ResultOptions, context: Context): Promise<number> {
  const { summary, files } = await writeChanged(options, context);
  const names = Object.keys(files);
  const code = exitCode(summary, options.failOn);
  if (!options.quiet) {
    const { leftOut: tellLeftOut, written } = context.texts.summary;
    context.stderr.write(printSummary(summary, context, options.localiser));
    if (options.leftOut.length > 0) context.stderr.write(`${tellLeftOut(options.leftOut.length)}\n`);
    context.stderr.write(`${written(options.out, names.join(' '))}\n`);
  }
  if (options.json) {
    const { leftOut: left_out, out } = options;
    context.stdout.write(`${JSON.stringify({ ...summary, left_out, out, files: names, exit_code: code }, null, 2)}\n`);
  }
  return code;
}
