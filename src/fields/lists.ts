import type { DefinitionBlock, FormDefinition, PairName } from '../model/definition.ts';
import { indexLabels, type LabelIndex } from '../model/label.ts';

type BlockOf<Kind extends DefinitionBlock['kind']> = Extract<DefinitionBlock, { kind: Kind }>;

/** The first block of a kind that the definition has. */
export function blockOf<Kind extends DefinitionBlock['kind']>(
  definition: FormDefinition,
  kind: Kind,
): BlockOf<Kind> | undefined {
  return definition.blocks.find((block): block is BlockOf<Kind> => block.kind === kind);
}

/** An index over a record of label lists. */
export function indexOf<Name extends string>(lists: Partial<Record<Name, readonly string[]>>): LabelIndex<Name> {
  const entries: [Name, readonly string[]][] = [];
  for (const name in lists) entries.push([name, lists[name] ?? []]);
  return indexLabels(entries);
}

/** Prefix of the names of columns that have no place in the datasets. */
const OTHER = 'other:';

const otherLists = (others: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(others).map(([name, labels]) => [`${OTHER}${name}`, labels]));

/** The name under which the values of a column without a place in the datasets are kept; undefined for others. */
export const otherName = (column: string): string | undefined =>
  column.startsWith(OTHER) ? column.slice(OTHER.length) : undefined;

/** Headers of the columns of the funds table. */
export const fundHeaders = (block: BlockOf<'funds'>): LabelIndex<string> =>
  indexOf<string>({ ...block.stages, ...block.fields, ...otherLists(block.others) });

/** Headers of the columns of the indicator table. */
export const indicatorHeaders = (block: BlockOf<'indicators'>): LabelIndex<string> =>
  indexOf<string>({ ...block.columns, ...otherLists(block.others) });

/** Labels of everything that stands beside its label. */
export const pairLabels = (definition: FormDefinition): LabelIndex<PairName> =>
  indexOf(blockOf(definition, 'pairs')?.fields ?? {});
