import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Imported, importPaths } from '../../batch/import.ts';
import { keyOf } from '../../batch/key.ts';
import { DEFAULT_LIMITS } from '../../batch/limits.ts';
import { loadDefinitions } from '../../forms/index.ts';
import type { FormDefinition } from '../../model/definition.ts';
import { z } from '../../model/schema.ts';
import { openStore, STORE_FILES, type Store } from '../../store/index.ts';
import { WRITERS } from '../../writers/index.ts';
import { REPORT_FILE } from '../../writers/report/index.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { configured } from '../configuration.ts';
import { type Context, EXIT } from '../context.ts';
import { catchInterrupt } from '../interrupt.ts';
import { judgingOf } from '../judge.ts';
import { localiserFor } from '../localiser.ts';
import { chooseWriters, OPTIONS, optionValues } from '../options.ts';
import { progressView } from '../progress.ts';
import { finishResults } from '../results.ts';
import { explained } from '../stopped.ts';
import { readingVersion } from '../version.ts';

const options = z.object({ out: z.string(), ...optionValues });
type Options = z.infer<typeof options>;

const OWN_FILES = [...STORE_FILES, REPORT_FILE, ...WRITERS.flatMap(({ files }) => files)];

interface Reading extends Options {
  readonly paths: readonly string[];
  readonly definitions: readonly FormDefinition[];
  readonly store: Store;
  readonly signal: AbortSignal;
}

/** Reads what is new among the files; says what the outcomes depend on, and what was left out. */
async function readAll(given: Reading, context: Context): Promise<Imported & { readonly key: string }> {
  const { paths, definitions, store, signal, out, password, ocr, jobs, timeout } = given;
  const key = keyOf(readingVersion(), definitions, ocr);
  const progress = progressView(context.stderr, context.texts, given.progress && !given.quiet);
  try {
    const imported = await importPaths(paths, {
      store,
      key,
      directory: out,
      setup: { definitions, ocr, ...(password !== undefined && { password }) },
      jobs,
      limits: { ...DEFAULT_LIMITS, seconds: timeout },
      skip: OWN_FILES.map((name) => join(out, name)),
      signal,
      onProgress: progress.show,
    });
    return { ...imported, key };
  } finally {
    progress.end();
  }
}

async function importAll(paths: readonly string[], given: Options, context: Context): Promise<number> {
  const writers = chooseWriters(given.formats, context.texts);
  const definitions = await loadDefinitions(given.forms);
  const judging = await judgingOf(given, context);
  await mkdir(given.out, { recursive: true });
  const store = openStore(given.out);
  const interrupt = catchInterrupt(context);
  try {
    const { signal } = interrupt;
    const { key, leftOut } = await readAll({ ...given, paths, definitions, store, signal }, context);
    const localiser = localiserFor(context.language);
    const code = await finishResults(
      { ...given, definitions, judging, store, key, writers, leftOut, localiser },
      context,
    );
    return signal.aborted ? EXIT.interrupted : code;
  } finally {
    interrupt.release();
    store.close();
  }
}

export const importCommand: CommandFactory = (context, finish) => {
  const { texts } = context;
  return newCommand('import', texts.commands.import, context)
    .argument('<paths...>', texts.arguments.paths)
    .requiredOption('--out <folder>', texts.options.out)
    .addOption(OPTIONS.formats(texts))
    .addOption(OPTIONS.headers(texts))
    .addOption(OPTIONS.forms(texts))
    .addOption(OPTIONS.register(texts))
    .addOption(OPTIONS.config(texts))
    .addOption(OPTIONS.password(texts))
    .addOption(OPTIONS.ocr(texts))
    .addOption(OPTIONS.jobs(texts))
    .addOption(OPTIONS.timeout(texts))
    .addOption(OPTIONS.mask(texts))
    .addOption(OPTIONS.failOn(texts))
    .addOption(OPTIONS.quiet(texts))
    .addOption(OPTIONS.noProgress(texts))
    .addOption(OPTIONS.json(texts))
    .action(async (paths: string[], _given, command) => {
      const chosen = options.parse(await configured(command, texts));
      finish(await explained(importAll(paths, chosen, context), chosen.out, texts));
    });
};
