import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDefinitions } from '../../forms/index.ts';
import { z } from '../../model/schema.ts';
import { openStore, STORE_FILES } from '../../store/index.ts';
import { maskResults } from '../../writers/mask/mask.ts';
import { REPORT_FILE, writeReport } from '../../writers/report/index.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { configured } from '../configuration.ts';
import { type Context, EXIT, UsageError } from '../context.ts';
import { judgedResults, judgingOf, notedJudging } from '../judge.ts';
import { OPTIONS, optionValues } from '../options.ts';
import { reportOptions } from '../report.ts';
import { explained } from '../stopped.ts';
import { notedMask } from '../written.ts';

const { forms, register, rules, mask, quiet } = optionValues;
const options = z.object({ forms, register, rules, mask, quiet });
type Options = z.infer<typeof options>;

/** Opens what an earlier import left in a folder. */
async function openExisting(directory: string, { texts }: Context) {
  const [database = ''] = STORE_FILES;
  const stats = await stat(join(directory, database)).catch(() => undefined);
  if (!stats) throw new UsageError(texts.usage.noStore(directory));
  return openStore(directory);
}

async function report(directory: string, given: Options, context: Context): Promise<void> {
  const { forms, register, rules, mask, quiet } = given;
  const definitions = await loadDefinitions(forms);
  const store = await openExisting(directory, context);
  try {
    const isAsked = register !== undefined || rules !== undefined;
    const judging = isAsked ? await judgingOf(given, context) : notedJudging(store);
    const judged = judgedResults(store.results, definitions, judging, context.texts);
    const masked = mask || notedMask(store);
    const results = masked ? maskResults(judged) : judged;
    await writeReport(results, reportOptions({ directory, definitions, masked }, context));
  } finally {
    store.close();
  }
  if (!quiet) context.stderr.write(`${context.texts.summary.written(directory, REPORT_FILE)}\n`);
}

export const reportCommand: CommandFactory = (context, finish) =>
  newCommand('report', context.texts.commands.report, context)
    .argument('<folder>', context.texts.arguments.folder)
    .addOption(OPTIONS.forms(context.texts))
    .addOption(OPTIONS.register(context.texts))
    .addOption(OPTIONS.config(context.texts))
    .addOption(OPTIONS.mask(context.texts))
    .addOption(OPTIONS.quiet(context.texts))
    .action(async (directory: string, _given, command) => {
      const given = options.parse(await configured(command, context.texts));
      await explained(report(directory, given, context), directory, context.texts);
      finish(EXIT.done);
    });
