import { readFileSync } from 'node:fs';

const IMPORT = /^import [^;]*;\n/gm;
const EXPORT = /^export (?=(?:async )?(?:function|const|class)\b)/gm;

/** A file that is part of a page, as text; a browser takes every line end for `\n` before it compares hashes. */
export const readPart = (file: URL): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

/**
 * Several modules as one script, each after those that it imports from; names at their top level are common to all.
 * A page must be one file, and inline modules cannot import each other.
 */
export function joinModules(files: readonly URL[]): string {
  const bodies = files.map((file) => readPart(file).replace(IMPORT, '').replace(EXPORT, '').trim());
  return `(() => {\n'use strict';\n${bodies.join('\n\n')}\n})();\n`;
}
