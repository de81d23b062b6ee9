import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadFile } from '../batch/load.ts';
import { draftDefinition, loadDefinitions, parseDefinition, projectNameLabels, splitForms } from '../forms/index.ts';
import { Fault } from '../model/fault.ts';
import { z } from '../model/schema.ts';
import { type CommandFactory, newCommand } from './command.ts';
import { type Context, EXIT, UsageError } from './context.ts';
import { localiserFor } from './localiser.ts';
import { OPTIONS, optionValues } from './options.ts';
import { plain } from './plain.ts';

const options = z.object({ password: optionValues.password, out: z.string().optional() });

const DEFAULT_ID = 'my-form';
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The id is the name of the file, which has to be one. */
function idOf(out: string | undefined, { texts }: Context): string {
  if (out === undefined) return DEFAULT_ID;
  const id = basename(out, '.yaml');
  if (!out.endsWith('.yaml') || !ID.test(id)) throw new UsageError(texts.usage.badDefinitionFile(out));
  return id;
}

/** The draft for the first form of a file. Throws a UsageError where it has none that anything is known of. */
async function draft(path: string, id: string, password: string | undefined, context: Context): Promise<string> {
  const localiser = localiserFor(context.language);
  const explain = (fault: Parameters<typeof localiser.fault>[0]) =>
    new UsageError(`${plain(path)}: ${localiser.fault(fault)}`);
  const generic = (await loadDefinitions()).filter(({ fallback }) => fallback);
  const [definition] = generic;
  // The readers are large, and few commands need them in their own process.
  const { extract } = await import('../extract.ts');
  const file = await loadFile(path, path).catch((error: unknown) => {
    throw error instanceof Fault ? explain(error) : error;
  });
  const given = { definitions: generic, ...(password !== undefined && { password }) };
  const { document, records, source } = await extract(file, given);
  const [record] = records;
  const region =
    source &&
    splitForms(source, projectNameLabels(generic)).find(({ ordinal }) => record?.form_id.endsWith(`-${ordinal}`));
  if (!definition || !record || !region) throw explain(document.error ?? { code: 'no-form', args: {} });
  const text = draftDefinition({
    id,
    file: basename(path),
    region,
    record,
    generic: definition,
    language: context.language,
  });
  parseDefinition(text, `${id}.yaml`);
  return text;
}

/** `heshu forms new FILE`: a first draft of a definition, for a person to finish. */
export const formsNewCommand: CommandFactory = (context, finish) =>
  newCommand('new', context.texts.commands.formsNew, context)
    .argument('<file>', context.texts.arguments.file)
    .option('--out <file>', context.texts.options.draftOut)
    .addOption(OPTIONS.password(context.texts))
    .action(async (path: string, given) => {
      const { out, password } = options.parse(given);
      const text = await draft(path, idOf(out, context), password, context);
      if (out === undefined) context.stdout.write(text);
      else {
        await writeFile(out, text, { flag: 'wx' });
        context.stderr.write(`${context.texts.forms.drafted(out, basename(path))}\n`);
      }
      finish(EXIT.done);
    });
