import { type Language, language } from '../model/language.ts';

const parsed = (text: string | undefined) => language.safeParse(text).data;

/** `--lang` wherever it stands; read before the rest, because usage errors are told in it too. */
function asked(args: readonly string[]): Language | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[at];
  return parsed(arg === '--lang' ? args[at + 1] : arg?.slice('--lang='.length));
}

/** The system's language where it is one of ours. */
function ofSystem(env: NodeJS.ProcessEnv): Language | undefined {
  const variable = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const locale = process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : variable;
  return parsed(locale?.slice(0, 2).toLowerCase());
}

/** The language in which a person is spoken to: the one asked for, else the system's, else Chinese. */
export const chooseLanguage = (args: readonly string[], env: NodeJS.ProcessEnv): Language =>
  asked(args) ?? ofSystem(env) ?? 'zh';
