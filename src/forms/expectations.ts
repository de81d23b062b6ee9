import type { DefinitionBlock, FormDefinition } from '../model/definition.ts';

/** Something that forms of a definition have, in any of its spellings, and what finding it is worth. */
export interface Expectation {
  /** The same for the same thing in every definition: `funds.annual_budget`. */
  readonly key: string;
  /** Its usual spelling. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly weight: number;
  /** Whether it may be part of a line (`负责人: …`) and need not fill a cell. */
  readonly inLine: boolean;
}

type LabelLists = Readonly<Record<string, readonly string[] | undefined>>;

const each = (block: string, lists: LabelLists, weight: number, inLine = false): Expectation[] =>
  Object.entries(lists).map(([name, labels]) => ({
    key: `${block}.${name}`,
    name: labels?.[0] ?? name,
    labels: labels ?? [],
    weight,
    inLine,
  }));

/** Headers of tables tell forms apart; labels beside values stand on all of them. */
function ofBlock(block: DefinitionBlock): Expectation[] {
  switch (block.kind) {
    case 'pairs':
      return each('pairs', block.fields, 0.25, true);
    case 'headed':
      return each('headed', block.fields, 2);
    case 'funds':
      return [...each('funds', block.stages, 2), ...each('funds', block.others, 1)];
    case 'indicators':
      return [...each('indicators', block.columns, 2), ...each('indicators', block.others, 1)];
    case 'scores':
      return [
        ...each('scores', block.columns, 2),
        ...each('scores', Object.fromEntries(block.sections.map(({ label }) => [label, [label]])), 2),
        ...block.sections.flatMap(({ items }) =>
          each('scores', Object.fromEntries(items.map(({ level3 }) => [level3, [level3]])), 0.5),
        ),
      ];
    case 'evaluators':
      return each('evaluators', block.columns, 1);
  }
}

/** All that a definition expects of a form, each thing once. */
export function expectationsOf(definition: FormDefinition): Expectation[] {
  return [...new Map(definition.blocks.flatMap(ofBlock).map((one) => [one.key, one])).values()];
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};

/** Every label of a definition's blocks, whatever it stands for. */
export const labelsOf = ({ blocks }: FormDefinition): string[] => textsIn(blocks);
