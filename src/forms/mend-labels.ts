import type { FormDefinition } from '../model/definition.ts';
import type { Block, Cell, SourceDocument } from '../model/document.ts';
import { bareLabelKey, labelKey } from '../model/label.ts';
import { labelsOf } from './expectations.ts';
import { isTakenFor } from './lookalikes.ts';

/** One character in so many may be misread: more, and it could be any label. */
const READ_RIGHT = 3;
const SHORTEST = 2;

/** All labels that any form may have, as keys, by their length. */
export interface LabelDictionary {
  readonly keys: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
  readonly characters: ReadonlySet<string>;
}

export function labelDictionary(definitions: readonly FormDefinition[]): LabelDictionary {
  const keys = new Set(definitions.flatMap(labelsOf).flatMap((label) => [labelKey(label), bareLabelKey(label)]));
  const byLength = Map.groupBy(keys, (key) => [...key].length);
  return { keys, byLength, characters: new Set([...keys].join('')) };
}

/**
 * A text with the characters put right that recognisers are known to misread, where that makes it the one label that it
 * can be; else the text itself. A label stays what it is, whatever other label it resembles.
 */
export function mendLabel(text: string, dictionary: LabelDictionary): string {
  const [whole, bare] = [labelKey(text), bareLabelKey(text)];
  if (dictionary.keys.has(whole) || dictionary.keys.has(bare)) return text;
  for (const key of new Set([whole, bare])) {
    const label = theOnly(likeLabels(key, dictionary));
    if (label !== undefined) return rewritten(text, key, label);
  }
  return text;
}

/** A character of a label beside the one that stands in its place. */
type Difference = readonly [meant: string, seen: string];

/** Labels that a key can be, misread; among them those as near that it would be if a character of labels stood for any other. */
function likeLabels(key: string, { byLength, characters }: LabelDictionary): string[] {
  const seen = [...key];
  if (seen.length < SHORTEST) return [];
  const near = (byLength.get(seen.length) ?? [])
    .map((label) => ({ label, wrong: differences([...label], seen) }))
    .filter(({ wrong }) => wrong.length <= Math.ceil(seen.length / READ_RIGHT));
  const like = near.filter(({ wrong }) => wrong.every(([meant, read]) => isTakenFor(meant, read)));
  const farthest = Math.max(...like.map(({ wrong }) => wrong.length));
  const isRival = (wrong: readonly Difference[]) =>
    wrong.length <= farthest && wrong.every(([, read]) => characters.has(read));
  return near.filter((one) => like.includes(one) || isRival(one.wrong)).map(({ label }) => label);
}

const differences = (label: readonly string[], seen: readonly string[]): Difference[] =>
  label.flatMap((meant, i) => (meant === seen[i] ? [] : [[meant, seen[i] ?? ''] as const]));

const theOnly = (labels: readonly string[]): string | undefined => (labels.length === 1 ? labels[0] : undefined);

/** The text with each character in which its key differs from a label replaced, in order. */
function rewritten(text: string, key: string, label: string): string {
  const meant = [...label];
  let from = 0;
  let out = text;
  [...key].forEach((character, i) => {
    const at = out.indexOf(character, from);
    if (at < 0) return;
    const right = meant[i] ?? character;
    out = out.slice(0, at) + right + out.slice(at + character.length);
    from = at + right.length;
  });
  return out;
}

const LABEL_AND_VALUE = /^([^:：]+)([:：].*)$/su;

/** The same for a label that its value follows in one line (`负责人：…`). */
function mendLine(text: string, dictionary: LabelDictionary): string {
  const mended = mendLabel(text, dictionary);
  const [, label = '', rest = ''] = mended === text ? (LABEL_AND_VALUE.exec(text) ?? []) : [];
  return label === '' ? mended : mendLabel(label, dictionary) + rest;
}

/** A cell whose second reading is a label and its first is none is that label. */
function labelRead({ text, readings = [] }: Cell, { keys }: LabelDictionary): string | undefined {
  if (keys.has(labelKey(text)) || keys.has(bareLabelKey(text))) return undefined;
  return theOnly([...new Set(readings.map((reading) => reading.text).filter((other) => keys.has(labelKey(other))))]);
}

function mendCell(cell: Cell, dictionary: LabelDictionary, reader: string): Cell {
  if (cell.confidence === undefined) return cell;
  const text = labelRead(cell, dictionary) ?? mendLine(cell.text, dictionary);
  if (text === cell.text) return cell;
  const first = { reader, text: cell.text, confidence: cell.confidence };
  return { ...cell, text, trust: 'repaired', readings: cell.readings ?? [first] };
}

/** A document whose recognised labels are put right by the dictionary of all labels; what was read stays as a reading. */
export function mendLabels(document: SourceDocument, definitions: readonly FormDefinition[]): SourceDocument {
  const isRecognised = (block: Block): boolean =>
    block.kind === 'table' && block.cells.some(({ confidence }) => confidence !== undefined);
  if (!document.blocks.some(isRecognised)) return document;
  const dictionary = labelDictionary(definitions);
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: mendLine(block.text, dictionary) };
    return { ...block, cells: block.cells.map((cell) => mendCell(cell, dictionary, document.reader)) };
  });
  return { ...document, blocks };
}
