import type { FormDefinition } from '../model/definition.ts';
import type { Cell, FormRegion } from '../model/document.ts';
import { bareLabelKey, labelKey } from '../model/label.ts';
import { namedValues } from '../model/named-values.ts';
import type { Place } from '../model/place.ts';
import type { CheckedRecord } from '../model/record.ts';

/** What became of a cell: the fields whose value it holds, or the names that it is the label of; `nothing` if neither. */
export interface TestedCell {
  readonly text: string;
  readonly place: Place | undefined;
  readonly kind: 'value' | 'label' | 'other' | 'nothing';
  readonly names: readonly string[];
  /** Whether the definition has a name for what it has no field for. */
  readonly isNamed: boolean;
}

const placeKey = (place: Place): string => JSON.stringify([place.page, place.box, place.anchor]);

/** The names of the values that were read from each place. */
function valuesByPlace(record: CheckedRecord): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { field, value, label } of namedValues(record)) {
    for (const key of value.places.map(placeKey)) {
      found.set(key, [...(found.get(key) ?? []), label === undefined ? field : `${field} (${label})`]);
    }
  }
  return found;
}

/** Every label of a definition with the names that it stands for (`pairs.project_name`). */
function labelNames({ blocks }: FormDefinition): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (name: string, node: unknown): void => {
    if (typeof node === 'string') {
      const known = names.get(labelKey(node)) ?? [];
      if (!known.includes(name)) names.set(labelKey(node), [...known, name]);
    } else if (node && typeof node === 'object') {
      for (const [key, child] of Object.entries(node)) add(Array.isArray(node) ? name : `${name}.${key}`, child);
    }
  };
  for (const { kind, ...block } of blocks) add(kind, block);
  return names;
}

const namesOf = (text: string, labels: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  labels.get(labelKey(text)) ?? labels.get(bareLabelKey(text)) ?? [];

/** Whether the last label on the path of a value without a field is the definition's own. */
function isKnown(name: string, labels: ReadonlyMap<string, readonly string[]>): boolean {
  const [, path = ''] = /\((.*)\)$/u.exec(name) ?? [];
  return namesOf(path.split(' / ').at(-1) ?? '', labels).length > 0;
}

/** Every cell of a form's tables that holds something, with what the definition makes of it. */
export function testCells(
  region: FormRegion,
  record: CheckedRecord,
  definition: FormDefinition,
): readonly TestedCell[] {
  const values = valuesByPlace(record);
  const labels = labelNames(definition);
  const judge = ({ text, places }: Cell): TestedCell => {
    const held = [...new Set(places.flatMap((place) => values.get(placeKey(place)) ?? []))];
    const place = places[0];
    const own = held.filter((name) => !name.startsWith('others['));
    if (own.length > 0) return { text, place, kind: 'value', names: own, isNamed: true };
    const names = namesOf(text, labels);
    if (names.length > 0) return { text, place, kind: 'label', names, isNamed: true };
    const isNamed = held.length > 0 && held.every((name) => isKnown(name, labels));
    return { text, place, kind: held.length > 0 ? 'other' : 'nothing', names: held, isNamed };
  };
  return region.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.filter(({ text }) => text.trim() !== '').map(judge) : [],
  );
}
