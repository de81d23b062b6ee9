import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../model/schema.ts';
import { openStore, STORE_FILES } from '../../store/index.ts';
import { maskResults } from '../../writers/mask/mask.ts';
import { REPORT_FILE, writeReport } from '../../writers/report/index.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { type Context, EXIT, UsageError } from '../context.ts';
import { OPTIONS, optionValues } from '../options.ts';
import { reportOptions } from '../report.ts';
import { explained } from '../stopped.ts';

const { forms, mask, quiet } = optionValues;
const options = z.object({ forms, mask, quiet });
type Options = z.infer<typeof options>;

/** Opens what an earlier import left in a folder. */
async function openExisting(directory: string, { texts }: Context) {
  const [database = ''] = STORE_FILES;
  const stats = await stat(join(directory, database)).catch(() => undefined);
  if (!stats) throw new UsageError(texts.usage.noStore(directory));
  return openStore(directory);
}

async function report(directory: string, { forms, mask: masked, quiet }: Options, context: Context): Promise<void> {
  const store = await openExisting(directory, context);
  try {
    const results = masked ? maskResults(store.results) : store.results;
    await writeReport(results, await reportOptions({ directory, forms, masked }, context));
  } finally {
    store.close();
  }
  if (!quiet) context.stderr.write(`${context.texts.summary.written(directory, REPORT_FILE)}\n`);
}

export const reportCommand: CommandFactory = (context, finish) =>
  newCommand('report', context.texts.commands.report, context)
    .argument('<folder>', context.texts.arguments.folder)
    .addOption(OPTIONS.forms(context.texts))
    .addOption(OPTIONS.mask(context.texts))
    .addOption(OPTIONS.quiet(context.texts))
    .action(async (directory: string, given) => {
      await explained(report(directory, options.parse(given), context), directory, context.texts);
      finish(EXIT.done);
    });
