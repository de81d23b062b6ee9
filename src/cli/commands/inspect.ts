import { loadFile } from '../../batch/load.ts';
import type { Extraction } from '../../extract.ts';
import { loadDefinitions } from '../../forms/index.ts';
import type { FormDefinition } from '../../model/definition.ts';
import { Fault } from '../../model/fault.ts';
import { z } from '../../model/schema.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { type Context, EXIT, UsageError } from '../context.ts';
import { printDocument } from '../inspect/document.ts';
import { printFindings } from '../inspect/findings.ts';
import { writeInspectionPage } from '../inspect/page.ts';
import { withPreviews } from '../inspect/previews.ts';
import { printRecord } from '../inspect/record.ts';
import { localiserFor } from '../localiser.ts';
import { OPTIONS, optionValues } from '../options.ts';
import { plain } from '../plain.ts';

const { forms, password, ocr, json, mask } = optionValues;
const options = z.object({ forms, password, ocr, json, mask, html: z.string().optional() });

/** Loads the file; one that cannot be opened is a mistake of the command line. */
async function load(path: string, localiser: ReturnType<typeof localiserFor>) {
  try {
    return await loadFile(path, path);
  } catch (error) {
    if (error instanceof Fault) throw new UsageError(`${plain(path)}: ${localiser.fault(error)}`);
    throw error;
  }
}

function print({ document, records, source }: Extraction, definitions: readonly FormDefinition[], context: Context) {
  const localiser = localiserFor(context.language);
  const forms = records.map(
    (record) => `\n${printRecord(record, definitions, context)}\n${printFindings(record, context, localiser)}`,
  );
  context.stdout.write([printDocument(document, source, context), ...forms].join(''));
  if (document.error) context.stderr.write(`${localiser.fault(document.error)}\n`);
}

export const inspectCommand: CommandFactory = (context, finish) =>
  newCommand('inspect', context.texts.commands.inspect, context)
    .argument('<file>', context.texts.arguments.file)
    .addOption(OPTIONS.forms(context.texts))
    .addOption(OPTIONS.password(context.texts))
    .addOption(OPTIONS.ocr(context.texts))
    .addOption(OPTIONS.json(context.texts))
    .option('--html <file>', context.texts.options.html)
    .addOption(OPTIONS.mask(context.texts))
    .action(async (path: string, given) => {
      const { forms, password, ocr, json, mask, html } = options.parse(given);
      const definitions = await loadDefinitions(forms);
      // The readers are large, and only this command needs them in its own process.
      const { extract } = await import('../../extract.ts');
      const file = await load(path, localiserFor(context.language));
      const reading = { ocr, ...(password !== undefined && { password }) };
      const extraction = await extract(file, { definitions, ...reading });
      const inspection = await withPreviews(extraction, file.bytes, { reading, mask, html: html !== undefined });
      const { document, records } = inspection;
      if (json) context.stdout.write(`${JSON.stringify({ document, records }, null, 2)}\n`);
      else if (html === undefined) print(inspection, definitions, context);
      if (html !== undefined) {
        await writeInspectionPage(html, inspection, { definitions, masked: mask }, context);
        context.stderr.write(`${context.texts.inspect.written(html)}\n`);
      }
      finish(records.length > 0 ? EXIT.done : EXIT.nothing);
    });
