const PLAIN = /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w（）、/.·-]*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/iu;

/** A text as a YAML scalar, quoted where it could be taken for something else. */
export const scalar = (text: string): string =>
  PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);

export const flowList = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;

export const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));

/** `name: [label, …]`, a line each. */
export const listsOf = (lists: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(lists).map(([name, labels]) => `${scalar(name)}: ${flowList(labels)}`);

/** A key with lines below it; nothing where there are none. */
export const under = (key: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${key}:`, ...indented(lines, 2)] : [];

export const comment = (text: string): string => `# ${text}`;
