import type { Severity } from '../model/finding.ts';
import type { Localiser, Results, WriteOptions, Writer } from '../writers/writer.ts';
import type { Context } from './context.ts';
import { printSummary } from './print-summary.ts';
import { exitCode, summarise } from './summary.ts';

interface ResultOptions {
  /** The folder to write to. */
  readonly out: string;
  readonly writers: readonly Writer[];
  readonly headers: WriteOptions['headers'];
  readonly localiser: Localiser;
  readonly leftOut: readonly string[];
  readonly failOn?: Severity | undefined;
  readonly quiet: boolean;
  readonly json: boolean;
}

async function writeAll(results: Results, { writers, out, headers, localiser }: ResultOptions): Promise<string[]> {
  const files: string[] = [];
  for (const writer of writers) files.push(...(await writer.write(results, { directory: out, headers, localiser })));
  return files;
}

/** Writes results in every format asked for, says what came of it, and gives the exit code. */
export async function finishResults(results: Results, options: ResultOptions, context: Context): Promise<number> {
  const files = await writeAll(results, options);
  const summary = summarise(results);
  const code = exitCode(summary, options.failOn);
  if (!options.quiet) {
    const { leftOut: tellLeftOut, written } = context.texts.summary;
    context.stderr.write(printSummary(summary, context, options.localiser));
    if (options.leftOut.length > 0) context.stderr.write(`${tellLeftOut(options.leftOut.length)}\n`);
    context.stderr.write(`${written(options.out, files.join(' '))}\n`);
  }
  if (options.json) {
    const { leftOut: left_out, out } = options;
    context.stdout.write(`${JSON.stringify({ ...summary, left_out, out, files, exit_code: code }, null, 2)}\n`);
  }
  return code;
}
