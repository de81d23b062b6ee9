import { CommanderError } from 'commander';
import { DefinitionError } from '../forms/index.ts';
import { type Context, EXIT, UsageError } from './context.ts';
import type { Texts } from './texts/index.ts';

const quoted = (message: string) => /'([^']*)'/.exec(message)?.[1] ?? '';

const USAGE: Readonly<Record<string, (usage: Texts['usage'], name: string) => string>> = {
  'commander.unknownOption': (usage, name) => usage.unknownOption(name),
  'commander.unknownCommand': (usage, name) => usage.unknownCommand(name),
  'commander.missingArgument': (usage, name) => usage.missingArgument(name),
  'commander.missingMandatoryOptionValue': (usage, name) => usage.missingOption(name),
  'commander.optionMissingArgument': (usage, name) => usage.missingValue(name),
  'commander.invalidArgument': (usage, name) => usage.badValue(name),
  'commander.excessArguments': (usage) => usage.tooMany,
};

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

function sentence(error: unknown, { usage }: Texts): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof DefinitionError) return `${usage.definitions}\n${error.message}`;
  if (error instanceof CommanderError) {
    return `${USAGE[error.code]?.(usage, quoted(error.message)) ?? error.message} ${usage.hint}`;
  }
  return isSystemError(error) ? usage.system(error.path ?? '', error.code) : undefined;
}

/** Tells the user why a command could not be run and gives the exit code; a mistake of the program is thrown on. */
export function reportFailure(error: unknown, { texts, stderr }: Context): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
  const message = sentence(error, texts);
  if (message === undefined) throw error;
  stderr.write(`${message}\n`);
  return EXIT.usage;
}
