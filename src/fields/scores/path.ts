import type { Cell } from '../../model/document.ts';
import { findLabel } from '../../model/label.ts';
import type { FieldValue } from '../../model/record.ts';
import type { FieldContext } from '../context.ts';
import { levelValue } from '../levels.ts';
import type { ItemPath, ScoreTree } from './tree.ts';

/** The labels that hold until a row names others. */
export interface OpenPath {
  section?: FieldValue;
  level2?: FieldValue;
  /** Paths of items already read, as `section / level 2 / level 3`. */
  readonly read: Set<string>;
}

const pathKey = ({ section, level2 }: ItemPath, level3: string): string => [section, level2, level3].join('/');

/** A label that the definition knows and the row's own path lost. */
const restored = (context: FieldContext, label: string, cell: Cell): FieldValue => ({
  value: label,
  raw: '',
  places: [...cell.places],
  trust: 'repaired',
  reader: context.reader,
});

/**
 * Puts right what was carried down from rows above where the definition has the item elsewhere, and only in one place
 * that is still free: the row that named its section or level 2 is lost.
 */
export function mendPath(
  context: FieldContext,
  tree: ScoreTree,
  path: OpenPath,
  cell: Cell,
  namesLevel2: boolean,
): void {
  const level3 = findLabel(tree.level3, cell.text);
  if (level3 === undefined) return;
  const section = findLabel(tree.sections, path.section?.value ?? '');
  const level2 = findLabel(tree.level2, path.level2?.value ?? '');
  const free = tree.pathsOf(level3).filter((known) => !path.read.has(pathKey(known, level3)));
  const [only, another] = namesLevel2 ? free.filter((known) => known.level2 === level2) : free;
  const fits = free.some((known) => known.section === section && known.level2 === level2);
  const isForeign = (path.section && section === undefined) || (path.level2 && level2 === undefined);
  if (!fits && !isForeign && only && !another) {
    if (only.section !== section) path.section = restored(context, only.section, cell);
    if (only.level2 !== level2) path.level2 = restored(context, only.level2, cell);
  }
  path.read.add([path.section?.value ?? '', path.level2?.value ?? '', level3].join('/'));
}

/** The text that names the item, and the one that names the level above it. */
export function itemCells(
  tree: ScoreTree,
  texts: readonly Cell[],
): { readonly level2: Cell | undefined; readonly level3: Cell | undefined } {
  const known = texts.findLast((cell) => findLabel(tree.level3, cell.text) !== undefined);
  const level3 = known ?? texts.at(-1);
  const level2 = texts.filter((cell) => cell !== level3).findLast((cell) => cell.column < (level3?.column ?? 0));
  const isLost = level3 && !known && !level2 && findLabel(tree.level2, level3.text) !== undefined;
  return isLost ? { level2: level3, level3: undefined } : { level2, level3 };
}

export function openSection(context: FieldContext, path: OpenPath, cell: Cell): FieldValue {
  const section = levelValue(context, cell);
  path.section = section;
  delete path.level2;
  return section;
}
