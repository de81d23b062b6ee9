import { ALL_RULES, type RuleInfo } from '../../checks/index.ts';
import { z } from '../../model/schema.ts';
import { setColumns } from '../columns.ts';
import { type CommandFactory, newCommand } from '../command.ts';
import { type Context, UsageError } from '../context.ts';
import { OPTIONS, optionValues } from '../options.ts';

const options = z.object({ json: optionValues.json });

const describe = ({ id, severity, title, documentation }: RuleInfo) => ({ id, severity, title, documentation });

function list({ language, texts, stdout }: Context): string {
  const { columns } = texts.rules;
  const lines = ALL_RULES.map(({ id, severity, title }) => [id, texts.severities[severity], title[language]]);
  return setColumns([[columns.id, columns.severity, columns.title], ...lines], stdout.columns);
}

function show({ id, severity, title, documentation }: RuleInfo, { language, texts }: Context): string {
  const { rules } = texts;
  const part = (name: string, text: string) => `\n${name}\n  ${text}\n`;
  return [
    `${id}  ${title[language]}  (${texts.severities[severity]})\n`,
    part(rules.what, documentation.what[language]),
    part(rules.why, documentation.why[language]),
    part(rules.example, documentation.example[language]),
    part(rules.source, documentation.source[language]),
  ].join('');
}

export const rulesCommand: CommandFactory = (context) => {
  const { texts, stdout } = context;
  const print = (data: unknown, text: string, given: unknown) =>
    stdout.write(options.parse(given).json ? `${JSON.stringify(data, null, 2)}\n` : text);
  const listCommand = newCommand('list', texts.commands.rulesList, context)
    .addOption(OPTIONS.json(texts))
    .action((given) => {
      print(ALL_RULES.map(describe), list(context), given);
    });
  const showCommand = newCommand('show', texts.commands.rulesShow, context)
    .argument('<id>', texts.arguments.rule)
    .addOption(OPTIONS.json(texts))
    .action((id: string, given) => {
      const check = ALL_RULES.find((one) => one.id === id);
      if (!check) throw new UsageError(texts.usage.unknownRule(id));
      print(describe(check), show(check, context), given);
    });
  return newCommand('rules', texts.commands.rules, context)
    .addCommand(listCommand, { isDefault: true })
    .addCommand(showCommand);
};
