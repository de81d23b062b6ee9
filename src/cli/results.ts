import type { Severity } from '../model/finding.ts';
import type { Store } from '../store/index.ts';
import { maskResults } from '../writers/mask/mask.ts';
import { writeReport } from '../writers/report/index.ts';
import type { Localiser, Results, WriteOptions, Writer } from '../writers/writer.ts';
import type { Context } from './context.ts';
import { printSummary } from './print-summary.ts';
import { reportOptions } from './report.ts';
import { exitCode, type Summary, tallied } from './summary.ts';
import { noteWritten, sourceOf, unchanged, type Written } from './written.ts';

interface ResultOptions {
  readonly store: Store;
  /** What the outcomes in the store depend on. */
  readonly key: string;
  /** The folder to write to. */
  readonly out: string;
  readonly writers: readonly Writer[];
  readonly headers: WriteOptions['headers'];
  readonly localiser: Localiser;
  /** The folder of the user's own definitions. */
  readonly forms?: string | undefined;
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
  { writers, out, headers, localiser, forms, mask: masked }: ResultOptions,
  context: Context,
): Promise<{ readonly names: readonly string[]; readonly summary: Summary }> {
  const { results: watched, summary } = tallied(masked ? maskResults(results) : results);
  const names: string[] = [];
  for (const writer of writers) names.push(...(await writer.write(watched, { directory: out, headers, localiser })));
  const report = await reportOptions({ directory: out, forms, masked }, context);
  names.push(...(await writeReport(watched, report)));
  return { names, summary: summary() };
}

/** Writes what changed since the last time. */
async function writeChanged(options: ResultOptions, context: Context): Promise<Written> {
  const { store, key, out, headers, writers, mask } = options;
  const source = sourceOf(
    store,
    key,
    headers,
    mask,
    context.language,
    writers.map(({ format }) => format),
  );
  const before = await unchanged(store, out, source);
  return before ?? noteWritten(store, out, { source, ...(await writeAll(store.results, options, context)) });
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
