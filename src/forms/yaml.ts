import { LineCounter, parseDocument } from 'yaml';
import type { z } from '../model/schema.ts';

/** A mistake in a file of settings or a definition. */
export interface YamlProblem {
  /** From 1; 0 where no place can be named. */
  readonly line: number;
  readonly message: string;
}

type Path = readonly PropertyKey[];

export type Yaml =
  | { readonly problems: readonly YamlProblem[] }
  | {
      readonly value: unknown;
      /** The line of the deepest node on a path that the file has; a missing key is told at its parent. */
      lineOf(path: Path): number;
    };

/** Reads YAML (and with it JSON), keeping where everything stands. */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ linePos, message, code }) => ({
        line: linePos?.[0].line ?? 0,
        message: message.split('\n')[0] ?? code,
      })),
    };
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
        return lines.linePos(Number(node.range[0])).line;
      }
    }
    return 1;
  };
  return { value: document.toJS(), lineOf };
}

type Issue = z.ZodError['issues'][number];

/** What is wrong with a value that could be one of several things is told of the one that it nearly is. */
function nearest(issue: Issue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const branches = issue.errors.flatMap(([first]) => first ?? []);
  const told = branches.find(({ code }) => code !== 'invalid_type') ?? branches[0];
  return told?.message ?? issue.message;
}

/** Issues of a schema at the lines of the file. */
export const problemsOf = ({ issues }: z.ZodError, lineOf: (path: Path) => number): readonly YamlProblem[] =>
  issues.map((issue) => ({
    line: lineOf(issue.path),
    message: [issue.path.map(String).join('.'), nearest(issue)].filter(Boolean).join(': '),
  }));
