import { loadDefinitions } from '../../forms/index.ts';
import type { FormDefinition } from '../../model/definition.ts';
import { z } from '../../model/schema.ts';
import { FIELD_INFO } from '../../writers/datasets/form-titles.ts';
import { setColumns } from '../columns.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { type Context, UsageError } from '../context.ts';
import { formsNewCommand } from '../forms-new.ts';
import { formsTestCommand } from '../forms-test.ts';
import { OPTIONS, optionValues } from '../options.ts';

const options = z.object({ forms: optionValues.forms, json: optionValues.json });

function years({ years: { from, to } }: FormDefinition, { texts }: Context): string {
  return from === undefined && to === undefined ? texts.forms.anyYear : `${from ?? ''}–${to ?? ''}`;
}

function list(definitions: readonly FormDefinition[], context: Context): string {
  const { columns } = context.texts.forms;
  const lines = definitions.map((one) => [one.id, one.name[context.language], years(one, context), one.source]);
  return setColumns([[columns.id, columns.name, columns.years, columns.source], ...lines], context.stdout.columns);
}

function show(definition: FormDefinition, context: Context): string {
  const { forms } = context.texts;
  const required = definition.required.map((field) => FIELD_INFO[field].title[context.language]);
  return [
    `${definition.name[context.language]} (${definition.id})`,
    `${forms.source}${definition.source}`,
    `${forms.years}${years(definition, context)}`,
    `${forms.titles}${definition.titles.join(' / ')}`,
    `${forms.required}${required.join(', ')}`,
    forms.blocks,
    ...definition.blocks.map((block) => {
      const heading = 'heading' in block ? block.heading.join(' / ') : '';
      return `  ${forms.blockKinds[block.kind]}${heading && `: ${heading}`}`;
    }),
    '',
  ].join('\n');
}

export const formsCommand: CommandFactory = (context, finish) => {
  const { texts, stdout } = context;
  const print = (data: object, text: string, asJson: boolean) =>
    stdout.write(asJson ? `${JSON.stringify(data, null, 2)}\n` : text);
  const subcommand = (name: string, description: string) =>
    newCommand(name, description, context).addOption(OPTIONS.forms(texts)).addOption(OPTIONS.json(texts));

  const listCommand = subcommand('list', texts.commands.formsList).action(async (given) => {
    const { forms, json } = options.parse(given);
    const definitions = await loadDefinitions(forms);
    print(definitions, list(definitions, context), json);
  });
  const showCommand = subcommand('show', texts.commands.formsShow)
    .argument('<id>', texts.arguments.form)
    .action(async (id: string, given) => {
      const { forms, json } = options.parse(given);
      const definition = (await loadDefinitions(forms)).find((one) => one.id === id);
      if (!definition) throw new UsageError(texts.usage.unknownForm(id));
      print(definition, show(definition, context), json);
    });
  return newCommand('forms', texts.commands.forms, context)
    .addCommand(listCommand, { isDefault: true })
    .addCommand(showCommand)
    .addCommand(formsTestCommand(context, finish))
    .addCommand(formsNewCommand(context, finish));
};
