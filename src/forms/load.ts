import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { type FormDefinition, formDefinition } from '../model/definition.ts';
import { complete, readCommonLabels } from './common-labels.ts';

/** A mistake in a definition: where it stands and what was expected. */
export interface DefinitionProblem {
  readonly file: string;
  /** From 1; 0 where no place can be named. */
  readonly line: number;
  readonly message: string;
}

export class DefinitionError extends Error {
  readonly problems: readonly DefinitionProblem[];

  constructor(problems: readonly DefinitionProblem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.name = 'DefinitionError';
    this.problems = problems;
  }
}

type Path = readonly PropertyKey[];

/** The line of the deepest node on a path that the file has; a missing key is told at its parent. */
function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

/** A definition from the text of its file; throws a DefinitionError that lists every mistake. */
export function parseDefinition(text: string, file: string): FormDefinition {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: error.linePos?.[0].line ?? 0,
      message: error.message.split('\n')[0] ?? error.code,
    }));
    throw new DefinitionError(problems);
  }
  const parsed = formDefinition.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      file,
      line: lineOf(document, lines, issue.path),
      message: `${issue.path.map(String).join('.')}: ${issue.message}`,
    }));
    throw new DefinitionError(problems);
  }
  const id = basename(file, '.yaml');
  if (parsed.data.id !== id) {
    throw new DefinitionError([
      { file, line: lineOf(document, lines, ['id']), message: `id: expected ${id}, the file's name` },
    ]);
  }
  return parsed.data;
}

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
