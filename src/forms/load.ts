import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FormDefinition, formDefinition } from '../model/definition.ts';
import { complete, readCommonLabels } from './common-labels.ts';
import { problemsOf, readYaml, type YamlProblem } from './yaml.ts';

/** A mistake in a definition: where it stands and what was expected. */
export interface DefinitionProblem extends YamlProblem {
  readonly file: string;
}

export class DefinitionError extends Error {
  readonly problems: readonly DefinitionProblem[];

  constructor(problems: readonly DefinitionProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'DefinitionError';
    this.problems = problems;
  }
}

/** A definition from the text of its file; throws a DefinitionError that lists every mistake. */
export function parseDefinition(text: string, file: string): FormDefinition {
  const fail = (problems: readonly YamlProblem[]): never => {
    throw new DefinitionError(problems.map((problem) => ({ file, ...problem })));
  };
  const yaml = readYaml(text);
  if ('problems' in yaml) return fail(yaml.problems);
  const parsed = formDefinition.safeParse(yaml.value);
  if (!parsed.success) return fail(problemsOf(parsed.error, yaml.lineOf));
  const id = basename(file, '.yaml');
  if (parsed.data.id !== id) {
    return fail([{ line: yaml.lineOf(['id']), message: `id: expected ${id}, the file's name` }]);
  }
  return parsed.data;
}

/** A definition with the spellings that any form may use, as it is when it is loaded. */
export const completeDefinition = async (definition: FormDefinition): Promise<FormDefinition> =>
  complete(definition, await readCommonLabels());

async function loadFolder(folder: string): Promise<FormDefinition[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(files.map(async (name) => parseDefinition(await readFile(join(folder, name), 'utf8'), name)));
}

/**
 * All definitions: the ones that come with the program and those of a folder of the user's own, which win over
 * ones of the same id. Every label list is complete with the common spellings.
 */
export async function loadDefinitions(ownFolder?: string): Promise<readonly FormDefinition[]> {
  const builtIn = await loadFolder(fileURLToPath(new URL('.', import.meta.url)));
  const own = ownFolder ? await loadFolder(ownFolder) : [];
  const common = await readCommonLabels();
  const byId = new Map([...builtIn, ...own].map((definition) => [definition.id, complete(definition, common)]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
