import { check } from '../../checks/index.ts';
import { loadDefinitions } from '../../forms/index.ts';
import type { FormDefinition } from '../../model/definition.ts';
import type { CheckedRecord } from '../../model/record.ts';
import { z } from '../../model/schema.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { type Context, UsageError } from '../context.ts';
import { printFinding } from '../inspect/findings.ts';
import { localiserFor } from '../localiser.ts';
import { OPTIONS, optionValues } from '../options.ts';
import { plain } from '../plain.ts';
import { printSummary } from '../print-summary.ts';
import { readRecords } from '../records.ts';
import { exitCode, tallied } from '../summary.ts';

const { forms, failOn, quiet, json } = optionValues;
const options = z.object({ forms, failOn, quiet, json });

function checkAgain(record: CheckedRecord, definitions: readonly FormDefinition[], { texts }: Context): CheckedRecord {
  const definition = definitions.find(({ id }) => id === record.recognition.definition);
  if (!definition) throw new UsageError(texts.usage.lostDefinition(record.form_id, record.recognition.definition));
  return check(record, definition);
}

function printAll(records: readonly CheckedRecord[], context: Context): void {
  const localiser = localiserFor(context.language);
  for (const record of records.filter(({ findings }) => findings.length > 0)) {
    const findings = record.findings.map((finding) => printFinding(finding, context, localiser));
    context.stdout.write(`${plain(record.path)} (${record.form_id})\n${findings.join('')}\n`);
  }
}

export const checkCommand: CommandFactory = (context, finish) =>
  newCommand('check', context.texts.commands.check, context)
    .argument('<records>', context.texts.arguments.records)
    .addOption(OPTIONS.forms(context.texts))
    .addOption(OPTIONS.failOn(context.texts))
    .addOption(OPTIONS.quiet(context.texts))
    .addOption(OPTIONS.json(context.texts))
    .action(async (path: string, given) => {
      const { forms, failOn, quiet, json } = options.parse(given);
      const definitions = await loadDefinitions(forms);
      const stored = await readRecords(path, context.texts);
      const records = stored.map((record) => checkAgain(record, definitions, context));
      const summary = tallied({ documents: () => [], records: () => records }).summary();
      if (json) for (const record of records) context.stdout.write(`${JSON.stringify(record)}\n`);
      else printAll(records, context);
      if (!quiet) context.stderr.write(printSummary(summary, context, localiserFor(context.language)));
      finish(exitCode(summary, failOn));
    });
