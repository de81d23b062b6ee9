import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Command } from 'commander';
import { readSettings, SettingsError } from '../checks/index.ts';
import { problemsOf, readYaml, type YamlProblem } from '../forms/index.ts';
import { severity } from '../model/finding.ts';
import { z } from '../model/schema.ts';
import { ruleSettings } from '../model/settings.ts';
import { OCR } from '../readers/reader.ts';
import { UsageError } from './context.ts';
import type { Texts } from './texts/index.ts';

/** Found by themselves in the folder where the program is called. */
const NAMES = ['heshu.config.json', 'heshu.config.yaml', 'heshu.config.yml'] as const;

const list = z.union([z.string(), z.array(z.string()).transform((names) => names.join(','))]);
const count = z.int().min(1);

/** What a configuration file can say: about the rules, and what options of the command line it stands for. */
const configuration = z.strictObject({
  rules: ruleSettings.optional(),
  forms: z.string().optional(),
  register: z.string().optional(),
  ocr: z.enum(OCR).optional(),
  formats: list.optional(),
  headers: z.enum(['en', 'zh']).optional(),
  jobs: count.optional(),
  timeout: count.optional(),
  mask: z.boolean().optional(),
  failOn: severity.exclude(['info']).optional(),
});
type Configuration = z.infer<typeof configuration>;

/** Paths in a configuration file start from its folder. */
const PATHS = ['forms', 'register'] as const;

const locally = (path: string, file: string): string => (isAbsolute(path) ? path : join(dirname(file), path));

function parse(text: string, file: string, { usage }: Texts): Configuration {
  const fail = (problems: readonly YamlProblem[]): never => {
    const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`);
    throw new UsageError([usage.configuration, ...lines].join('\n'));
  };
  const yaml = readYaml(text);
  if ('problems' in yaml) return fail(yaml.problems);
  const parsed = configuration.safeParse(yaml.value ?? {});
  if (!parsed.success) return fail(problemsOf(parsed.error, yaml.lineOf));
  try {
    readSettings(parsed.data.rules ?? {});
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return fail(
      error.unknown.map(({ id, path }) => ({ line: yaml.lineOf(['rules', ...path]), message: usage.unknownRule(id) })),
    );
  }
  return parsed.data;
}

/** The file that the user names, else the one that lies in the working folder, else none. */
async function load(named: string | undefined, texts: Texts): Promise<Configuration> {
  for (const file of named === undefined ? NAMES : [named]) {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (named === undefined && error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) continue;
    const found = parse(text, file, texts);
    for (const name of PATHS) {
      const path = found[name];
      if (path !== undefined) found[name] = locally(path, file);
    }
    return found;
  }
  return {};
}

/**
 * The options of a command, those of the configuration file where the command line has none, and what the file says
 * of the rules. Throws a UsageError that names the line of a mistake in the file.
 */
export async function configured(command: Command, texts: Texts): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = command.opts();
  const { config } = z.object({ config: z.string().optional() }).parse(given);
  const asked = Object.entries(given).filter(([name]) => command.getOptionValueSource(name) !== 'default');
  return { ...given, ...(await load(config, texts)), ...Object.fromEntries(asked) };
}
