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

/** Labels of everything that stands beside its label. */
export const pairLabels = (definition: FormDefinition): LabelIndex<PairName> =>
  indexOf(blockOf(definition, 'pairs')?.fields ?? {});
