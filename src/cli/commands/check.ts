import { mkdir } from 'node:fs/promises';
import { loadDefinitions } from '../../forms/index.ts';
import { z } from '../../model/schema.ts';
import type { Results } from '../../writers/writer.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { configured } from '../configuration.ts';
import { type Context, UsageError } from '../context.ts';
import { printFinding } from '../inspect/findings.ts';
import { checkedAgain, judgedTogether, judgingOf } from '../judge.ts';
import { localiserFor } from '../localiser.ts';
import { chooseWriters, OPTIONS, optionValues } from '../options.ts';
import { plain } from '../plain.ts';
import { printSummary } from '../print-summary.ts';
import { readRecords, recordsFile } from '../records.ts';
import { reportOptions } from '../report.ts';
import { exitCode, tallied } from '../summary.ts';

const { forms, register, rules, formats, failOn, quiet, json } = optionValues;
const options = z.object({ forms, register, rules, formats, failOn, quiet, json, out: z.string().optional() });
type Options = z.infer<typeof options>;

/** Formats that hold nothing of documents, which are not read here. */
const FORMATS = ['json', 'sarif'];

function printAll(results: Results, context: Context): void {
  const localiser = localiserFor(context.language);
  const print = (findings: Parameters<typeof printFinding>[0][]) =>
    findings.map((finding) => printFinding(finding, context, localiser)).join('');
  for (const { path, form_id, findings } of results.records()) {
    if (findings.length > 0) context.stdout.write(`${plain(path)} (${form_id})\n${print(findings)}\n`);
  }
  const { withoutForm = [] } = results;
  if (withoutForm.length > 0) context.stdout.write(`${context.texts.withoutForm}\n${print([...withoutForm])}\n`);
}

/** Judges the records of a file anew, each by itself and all together. */
async function judge(path: string, given: Options, context: Context): Promise<Results> {
  const { texts } = context;
  const definitions = await loadDefinitions(given.forms);
  const judging = await judgingOf(given, context);
  const file = recordsFile(path, texts);
  const stored = { documents: () => [], records: () => readRecords(file, texts) };
  return judgedTogether(checkedAgain(stored, definitions, judging.settings, texts), definitions, judging);
}

async function write(results: Results, directory: string, { formats }: Options, context: Context): Promise<void> {
  const writers = chooseWriters(formats, context.texts);
  const other = writers.find(({ format }) => !FORMATS.includes(format));
  if (other) throw new UsageError(context.texts.usage.notOfRecords(other.format, FORMATS.join(', ')));
  await mkdir(directory, { recursive: true });
  const program = reportOptions({ directory, definitions: [], masked: false }, context);
  const localiser = localiserFor(context.language);
  for (const writer of writers) await writer.write(results, { directory, headers: 'en', localiser, program });
}

export const checkCommand: CommandFactory = (context, finish) =>
  newCommand('check', context.texts.commands.check, context)
    .argument('<records>', context.texts.arguments.records)
    .addOption(OPTIONS.forms(context.texts))
    .addOption(OPTIONS.register(context.texts))
    .addOption(OPTIONS.config(context.texts))
    .option('--out <folder>', context.texts.options.checkOut)
    .addOption(OPTIONS.formats(context.texts).default(FORMATS.join(',')))
    .addOption(OPTIONS.failOn(context.texts))
    .addOption(OPTIONS.quiet(context.texts))
    .addOption(OPTIONS.json(context.texts))
    .action(async (path: string, _given, command) => {
      const { formats } = command.opts();
      const given = options.parse({ ...(await configured(command, context.texts)), formats });
      const { out, failOn, quiet, json } = given;
      const { results, summary } = tallied(await judge(path, given, context));
      if (out !== undefined) await write(results, out, given, context);
      else if (json) for (const record of results.records()) context.stdout.write(`${JSON.stringify(record)}\n`);
      else printAll(results, context);
      const figures = summary();
      if (!quiet) context.stderr.write(printSummary(figures, context, localiserFor(context.language)));
      finish(exitCode(figures, failOn));
    });
