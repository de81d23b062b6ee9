import { readRecord } from '../../../src/fields/index.ts';
import { loadDefinitions, projectNameLabels, recognise, splitForms } from '../../../src/forms/index.ts';
import type { Cell } from '../../../src/model/document.ts';
import type { FieldValue, FormRecord } from '../../../src/model/record.ts';
import { detect, read } from '../../../src/readers/index.ts';

const definitions = await loadDefinitions();

/** The records of all forms in a text dump or an HTML text, before any check. */
export async function readForms(text: string, mark: (cell: Cell) => Cell = (cell) => cell): Promise<FormRecord[]> {
  const bytes = new TextEncoder().encode(text);
  const document = await read({ path: 'a.txt', bytes, mediaType: detect(bytes), options: {} });
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? { ...block, cells: block.cells.map(mark) } : block,
  );
  const source = { ...document, blocks };
  return splitForms(source, projectNameLabels(definitions)).map((region) => {
    const choice = recognise(region, definitions);
    return readRecord({ region, ...choice, reader: source.reader, path: 'a.txt', formId: `a-${region.ordinal}` });
  });
}

/** The record of the only form in a text. */
export async function readForm(text: string): Promise<FormRecord> {
  const [record, more] = await readForms(text);
  if (!record || more) throw new Error(`expected one form, found ${more ? 'several' : 'none'}`);
  return record;
}

/** The record of a text as if it had been recognised from a picture. */
export async function recogniseForm(text: string): Promise<FormRecord | undefined> {
  const [record] = await readForms(text, (cell) => ({ ...cell, confidence: 0.98 }));
  return record;
}

/** A value as it is compared in tests: doubtful ones end in `?`, repaired ones in `!`. */
export const shown = (value: FieldValue | undefined): string => {
  const mark = value?.trust === 'doubtful' ? '?' : value?.trust === 'repaired' ? '!' : '';
  return value ? `${value.value}${mark}` : '-';
};

/** The named columns of each row, as `a | b | c`. */
export const table = <Column extends string>(
  rows: readonly { readonly [Key in Column]?: FieldValue | undefined }[],
  ...columns: readonly Column[]
): string[] => rows.map((row) => columns.map((column) => shown(row[column])).join(' | '));

/** The amounts, as `stage source amount`. */
export const amounts = ({ funds }: FormRecord): string[] =>
  funds.map(({ stage, source, amount }) => `${stage} ${source} ${shown(amount)}`);
