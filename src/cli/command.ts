import { Command, type Help, Option } from 'commander';
import type { Context } from './context.ts';

/** Takes the exit code of a command. */
export type Finish = (code: number) => void;

/** Makes one command; the table of all of them is in program.ts. */
export type CommandFactory = (context: Context, finish: Finish) => Command;

function localisedHelp({ texts }: Context): Partial<Help> {
  const { help } = texts;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    optionDescription(option) {
      const choices = option.argChoices ? ` (${help.choices}: ${option.argChoices.join(', ')})` : '';
      const preset = option.defaultValue === undefined || option.defaultValue === true;
      return option.description + choices + (preset ? '' : ` (${help.default}: ${option.defaultValue})`);
    },
  };
}

/** A command that speaks the user's language, writes where the context says, and throws instead of ending the process. */
export function newCommand(name: string, description: string, context: Context): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .configureHelp(localisedHelp(context))
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => context.stdout.columns ?? 100,
      getErrHelpWidth: () => context.stderr.columns ?? 100,
    })
    .helpOption('-h, --help', context.texts.options.help)
    .helpCommand(false)
    .addOption(new Option('--lang <language>', context.texts.options.lang).choices(['zh', 'en']));
}
