import type { FormRegion } from '../../model/document.ts';
import { findLabel, indexLabels, labelKey } from '../../model/label.ts';

type LabelLists = Readonly<Record<string, readonly string[] | undefined>>;

/** The texts of a form, row by row; a line outside tables is a row. */
export type TextRows = readonly (readonly string[])[];

/** A row of column headers as printed: known ones by what they head, and the rest. */
export interface DraftHeader {
  readonly row: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  /** Texts left of the first known header. */
  readonly before: readonly string[];
  /** Unknown headers between or right of the known ones. */
  readonly unknown: readonly string[];
  /** Told by what stands in the columns and not by any known label. */
  readonly isGuess?: true;
}

const compact = (text: string): string => text.replace(/\s+/gu, '');

export function textRows({ blocks }: FormRegion): TextRows {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [[compact(block.text)]];
    const rows: string[][] = Array.from({ length: block.rowCount }, () => []);
    for (const { row, text } of block.cells) if (text.trim() !== '') rows[row]?.push(compact(text));
    return rows;
  });
}

const indexOf = (lists: LabelLists) => indexLabels(Object.entries(lists).map(([name, labels]) => [name, labels ?? []]));

/** The row that heads most columns, if it heads at least so many, and so many of the telling ones. */
export function findDraftHeader(
  rows: TextRows,
  lists: LabelLists,
  least: number,
  telling: LabelLists = lists,
): DraftHeader | undefined {
  const index = indexOf(lists);
  let best: DraftHeader | undefined;
  for (const row of rows) {
    const names = row.map((text) => findLabel(index, text));
    const columns: Record<string, string> = {};
    for (const [at, name] of names.entries()) if (name !== undefined) columns[name] ??= row[at] ?? '';
    const count = Object.keys(columns).length;
    if (Object.keys(columns).filter((name) => name in telling).length < Math.min(least, 2)) continue;
    if (count < Math.max(least, Object.keys(best?.columns ?? {}).length + 1)) continue;
    const first = names.findIndex((name) => name !== undefined);
    const unknown = row.filter((_, at) => at > first && names[at] === undefined);
    best = { row, columns, before: row.slice(0, first), unknown };
  }
  return best;
}

/** How the form spells names: the texts of its cells, and the parts before colons, that are among the labels. */
export function spellings(rows: TextRows, lists: LabelLists): Readonly<Record<string, readonly string[]>> {
  const index = indexOf(lists);
  const found: Record<string, string[]> = {};
  for (const text of rows.flat().flatMap((each) => [each, ...each.split(/[:：]/u).slice(0, 1)])) {
    const name = findLabel(index, text);
    if (name === undefined) continue;
    const label = text.replace(/[:：]$/u, '');
    const list = found[name] ?? [];
    found[name] = list;
    if (!list.some((known) => labelKey(known) === labelKey(label))) list.push(label);
  }
  return found;
}
