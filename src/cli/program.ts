import type { Command } from 'commander';
import { type CommandFactory, type Finish, newCommand } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { formsCommand } from './commands/forms.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { reportCommand } from './commands/report.ts';
import { rulesCommand } from './commands/rules.ts';
import { schemaCommand } from './commands/schema.ts';
import type { Context } from './context.ts';
import { VERSION } from './version.ts';

/** Every command that there is, in the order of the help. */
export const COMMANDS: readonly CommandFactory[] = [
  importCommand,
  inspectCommand,
  checkCommand,
  reportCommand,
  formsCommand,
  rulesCommand,
  schemaCommand,
];

export function buildProgram(context: Context, finish: Finish): Command {
  const { texts } = context;
  const program = newCommand('heshu', texts.program, context).version(VERSION, '-V, --version', texts.options.version);
  for (const command of COMMANDS) program.addCommand(command(context, finish));
  return program;
}
