import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadFile } from '../batch/load.ts';
import { check } from '../checks/index.ts';
import { readRecord } from '../fields/index.ts';
import {
  completeDefinition,
  type Draft,
  draftDefinition,
  type FormRegion,
  loadDefinitions,
  parseDefinition,
  projectNameLabels,
  splitForms,
} from '../forms/index.ts';
import type { FormDefinition } from '../model/definition.ts';
import { Fault } from '../model/fault.ts';
import type { CheckedRecord } from '../model/record.ts';
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

/** What a definition makes of a region, whatever it says of it. */
const readAs = (region: FormRegion, definition: FormDefinition, path: string): CheckedRecord => {
  const recognition = { definition: definition.id, confidence: 0, reasons: [], missing: [] };
  const record = readRecord({ region, definition, recognition, reader: '', path, formId: `-${region.ordinal}` });
  return check(record, definition);
};

/**
 * The draft for a form of which no label is known: by what stands in its columns, and once more by what the first
 * draft makes of the form.
 */
async function draftUnknown(given: Omit<Draft, 'record'>, path: string): Promise<string> {
  const { id, generic, region } = given;
  const first = draftDefinition({ ...given, record: readAs(region, generic, path) });
  const { blocks, ...rest } = parseDefinition(first, `${id}.yaml`);
  const named = blocks.map((block) => (block.kind === 'pairs' ? { ...block, others: {} } : block));
  const guessed = await completeDefinition({ ...rest, blocks: named, equations: generic.equations });
  return draftDefinition({ ...given, record: readAs(region, guessed, path) });
}

/** The draft for the first form of a file. Throws a UsageError where it has none. */
async function draft(path: string, id: string, password: string | undefined, context: Context): Promise<string> {
  const localiser = localiserFor(context.language);
  const explain = (fault: Parameters<typeof localiser.fault>[0]) =>
    new UsageError(`${plain(path)}: ${localiser.fault(fault)}`);
  const definitions = (await loadDefinitions()).filter(({ fallback }) => fallback);
  const [generic] = definitions;
  // The readers are large, and few commands need them in their own process.
  const { extract } = await import('../extract.ts');
  const file = await loadFile(path, path).catch((error: unknown) => {
    throw error instanceof Fault ? explain(error) : error;
  });
  const { document, records, source } = await extract(file, {
    definitions,
    ...(password !== undefined && { password }),
  });
  const [record] = records;
  const regions = source ? splitForms(source, projectNameLabels(definitions)) : [];
  const region = record ? regions.find(({ ordinal }) => record.form_id.endsWith(`-${ordinal}`)) : regions[0];
  const isOpen = record !== undefined || document.error?.code === 'no-form';
  if (!generic || !region || !isOpen) throw explain(document.error ?? { code: 'no-form', args: {} });
  const given = { id, file: basename(path), region, generic, language: context.language };
  const text = record ? draftDefinition({ ...given, record }) : await draftUnknown(given, path);
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
