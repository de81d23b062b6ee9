import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { compareDefinitions, loadDefinitions, projectNameLabels, splitForms } from '../forms/index.ts';
import { Fault } from '../model/fault.ts';
import type { Recognition } from '../model/record.ts';
import { z } from '../model/schema.ts';
import { setColumns } from './columns.ts';
import { type CommandFactory, newCommand } from './command.ts';
import { type Context, EXIT, UsageError } from './context.ts';
import { type TestedCell, testCells } from './forms-cells.ts';
import { placeText } from './inspect/record.ts';
import { localiserFor } from './localiser.ts';
import { OPTIONS, optionValues } from './options.ts';
import { plain } from './plain.ts';
import { truncate } from './width.ts';

const options = z.object({ forms: optionValues.forms, json: optionValues.json });
const MOST_MISSING = 6;
const MOST_CHANGES = 30;
const WIDEST_TEXT = 40;
const PLACEHOLDER = /^[\s\p{P}\p{S}无]*$/u;

/** One form of the file: what it was read by, how well every definition fits, what became of each cell. */
interface TestedForm {
  readonly form: number;
  readonly definition: string;
  readonly candidates: readonly Recognition[];
  readonly cells: readonly TestedCell[];
  /** Fields that the definition requires and the form does not give. */
  readonly lacking: readonly string[];
}

/** One line a cell: where it stands, its text, and what it is to the definition. */
function printCells({ cells }: TestedForm, context: Context): string {
  const { test } = context.texts.forms;
  const lines = cells.map(({ text, place, kind, names }) => [
    placeText(place, context),
    truncate(plain(text), WIDEST_TEXT),
    test.kinds[kind],
    names.join(', '),
  ]);
  const { place, text, what, names } = test.cellColumns;
  return setColumns([[place, text, what, names], ...lines], context.stdout.columns);
}

/** What a person can do about cells without a field and fields without a cell. */
function printChanges({ cells, lacking, definition }: TestedForm, { texts }: Context): string {
  const { test } = texts.forms;
  const lines = [
    ...cells
      .filter(({ kind, isNamed }) => kind === 'other' && !isNamed)
      .map(({ text, names }) => test.other(plain(text), names.join(', '))),
    ...cells
      .filter(({ kind, text }) => kind === 'nothing' && !PLACEHOLDER.test(text))
      .map(({ text }) => test.nothing(plain(text))),
    ...lacking.map((field) => test.lacking(field)),
  ];
  const shown = lines.slice(0, MOST_CHANGES).map((line) => `  ${line}`);
  const more = lines.length > MOST_CHANGES ? [`  ${texts.summary.more(lines.length - MOST_CHANGES)}`] : [];
  return lines.length === 0 ? `${test.fits(definition)}\n` : `${[test.changes, ...shown, ...more].join('\n')}\n`;
}

async function readBytes(path: string, context: Context): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    throw new UsageError(`${plain(path)}: ${localiserFor(context.language).fault(new Fault('not-found'))}`);
  }
}

function printForm(tested: TestedForm, context: Context): string {
  const { form, definition, candidates } = tested;
  const { test } = context.texts.forms;
  const lines = candidates.map((one) => [
    one.definition,
    one.confidence.toFixed(2),
    one.missing.slice(0, MOST_MISSING).join(' / '),
  ]);
  return [
    test.chosen(form, definition),
    setColumns([[test.columns.id, test.columns.confidence, test.columns.missing], ...lines], context.stdout.columns),
    ...(definition ? [printCells(tested, context), printChanges(tested, context)] : []),
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
        const known = definitions.find(({ id }) => id === record?.recognition.definition);
        return {
          form: region.ordinal,
          definition: record?.recognition.definition ?? '',
          candidates: compareDefinitions(region, definitions),
          cells: record && known ? testCells(region, record, known) : [],
          lacking: known?.required.filter((field) => !record?.fields[field]) ?? [],
        };
      });
      const text = tested.map((form) => printForm(form, context)).join('\n');
      context.stdout.write(json ? `${JSON.stringify({ document, forms: tested }, null, 2)}\n` : text);
      if (document.error && !json) context.stderr.write(`${localiserFor(context.language).fault(document.error)}\n`);
      finish(records.length > 0 ? EXIT.done : EXIT.nothing);
    });
