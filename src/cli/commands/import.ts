import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importPaths } from '../../batch/import.ts';
import { extract } from '../../extract.ts';
import { loadDefinitions } from '../../forms/index.ts';
import { z } from '../../model/schema.ts';
import { WRITERS } from '../../writers/index.ts';
import type { Results } from '../../writers/writer.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { localiserFor } from '../localiser.ts';
import { chooseWriters, OPTIONS, optionValues } from '../options.ts';
import { progressView } from '../progress.ts';
import { finishResults } from '../results.ts';

const options = z.object({ out: z.string(), ...optionValues });
type Options = z.infer<typeof options>;

async function readAll(paths: readonly string[], { out, ...given }: Options, context: Context) {
  const definitions = await loadDefinitions(given.forms);
  const password = given.password === undefined ? {} : { password: given.password };
  const progress = progressView(context.stderr, context.texts, given.progress && !given.quiet);
  const imported = await importPaths(paths, {
    skip: WRITERS.flatMap(({ files }) => files).map((name) => join(out, name)),
    extract: (file) => extract(file, { definitions, ...password }),
    onProgress: progress.show,
  });
  progress.end();
  return imported;
}

export const importCommand: CommandFactory = (context, finish) => {
  const { texts } = context;
  return newCommand('import', texts.commands.import, context)
    .argument('<paths...>', texts.arguments.paths)
    .requiredOption('--out <folder>', texts.options.out)
    .addOption(OPTIONS.formats(texts))
    .addOption(OPTIONS.headers(texts))
    .addOption(OPTIONS.forms(texts))
    .addOption(OPTIONS.password(texts))
    .addOption(OPTIONS.failOn(texts))
    .addOption(OPTIONS.quiet(texts))
    .addOption(OPTIONS.noProgress(texts))
    .addOption(OPTIONS.json(texts))
    .action(async (paths: string[], given) => {
      const chosen = options.parse(given);
      const writers = chooseWriters(chosen.formats, texts);
      await mkdir(chosen.out, { recursive: true });
      const { documents, records, leftOut } = await readAll(paths, chosen, context);
      const results: Results = { documents: () => documents, records: () => records };
      const localiser = localiserFor(context.language);
      finish(await finishResults(results, { ...chosen, writers, leftOut, localiser }, context));
    });
};
