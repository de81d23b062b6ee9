import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { compareDefinitions, loadDefinitions, projectNameLabels, splitForms } from '../forms/index.ts';
import { Fault } from '../model/fault.ts';
import type { CheckedRecord, Recognition } from '../model/record.ts';
import { z } from '../model/schema.ts';
import { setColumns } from './columns.ts';
import { type CommandFactory, newCommand } from './command.ts';
import { type Context, EXIT, UsageError } from './context.ts';
import { localiserFor } from './localiser.ts';
import { OPTIONS, optionValues } from './options.ts';
import { plain } from './plain.ts';

const options = z.object({ forms: optionValues.forms, json: optionValues.json });
const MOST_MISSING = 6;

/** One form of the file: what it was read by, how well every definition fits, what has no field. */
interface TestedForm {
  readonly form: number;
  readonly definition: string;
  readonly candidates: readonly Recognition[];
  readonly others: CheckedRecord['others'];
}

async function readBytes(path: string, context: Context): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError(`${plain(path)}: ${localiserFor(context.language).fault(new Fault('not-found'))}`);
  }
}

function printForm({ form, definition, candidates, others }: TestedForm, context: Context): string {
  const { test } = context.texts.forms;
  const lines = candidates.map((one) => [
    one.definition,
    one.confidence.toFixed(2),
    one.missing.slice(0, MOST_MISSING).join(' / '),
  ]);
  const unmapped = others.map(({ label, value }) => `  ${plain(label)}: ${plain(value.value)}`);
  return [
    test.chosen(form, definition),
    setColumns([[test.columns.id, test.columns.confidence, test.columns.missing], ...lines], context.stdout.columns),
    ...(unmapped.length > 0 ? [test.others, ...unmapped, ''] : []),
  ].join('\n');
}

/** `heshu forms test FILE`: which definition fits each form of a file, and what stands in the way of the others. */
export const formsTestCommand: CommandFactory = (context, finish) =>
  newCommand('test', context.texts.commands.formsTest, context)
    .argument('<file>', context.texts.arguments.file)
    .addOption(OPTIONS.forms(context.texts))
    .addOption(OPTIONS.json(context.texts))
    .action(async (path: string, given) => {
      const { forms, json } = options.parse(given);
      const definitions = await loadDefinitions(forms);
      // The readers are large, and few commands need them in their own process.
      const { extract } = await import('../extract.ts');
      const bytes = await readBytes(path, context);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { document, records, source } = await extract({ path, bytes, sha256 }, { definitions });
      const regions = source ? splitForms(source, projectNameLabels(definitions)) : [];
      const tested = regions.map((region): TestedForm => {
        const record = records.find(({ form_id }) => form_id.endsWith(`-${region.ordinal}`));
        return {
          form: region.ordinal,
          definition: record?.recognition.definition ?? '',
          candidates: compareDefinitions(region, definitions),
          others: record?.others ?? [],
        };
      });
      const text = tested.map((form) => printForm(form, context)).join('\n');
      context.stdout.write(json ? `${JSON.stringify({ document, forms: tested }, null, 2)}\n` : text);
      if (document.error && !json) context.stderr.write(`${localiserFor(context.language).fault(document.error)}\n`);
      finish(records.length > 0 ? EXIT.done : EXIT.nothing);
    });
