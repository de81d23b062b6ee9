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

/** The same function of a definition, worked out once for each: many forms are read by one. */
function perDefinition<Value>(work: (definition: FormDefinition) => Value): (definition: FormDefinition) => Value {
  const known = new WeakMap<FormDefinition, { readonly value: Value }>();
  return (definition) => {
    const entry = known.get(definition) ?? { value: work(definition) };
    known.set(definition, entry);
    return entry.value;
  };
}

/** What the definition calls its blocks, which is no value wherever it stands. */
export const headingLabels = perDefinition(({ blocks }) =>
  indexLabels(blocks.map((block) => ['heading', 'heading' in block ? block.heading : []] as const)),
);

/** Prefix of the names of columns that have no place in the datasets. */
const OTHER = 'other:';
export type OtherName = `${typeof OTHER}${string}`;

function otherLists(others: Readonly<Record<string, readonly string[]>>): Record<OtherName, readonly string[]> {
  const lists: Record<OtherName, readonly string[]> = {};
  for (const name in others) lists[`${OTHER}${name}`] = others[name] ?? [];
  return lists;
}

/** The name of a column without a place in the datasets. */
export const otherColumn = (text: string): OtherName => `${OTHER}${text}`;

/** The name under which the values of a column without a place in the datasets are kept; undefined for others. */
export const otherName = (column: string): string | undefined =>
  column.startsWith(OTHER) ? column.slice(OTHER.length) : undefined;

export const isOther = (name: string): name is OtherName => name.startsWith(OTHER);

/** Headers of the columns of the funds table. */
export const fundHeaders = (block: BlockOf<'funds'>): LabelIndex<string> =>
  indexOf<string>({ ...block.stages, ...block.fields, ...otherLists(block.others) });

/** Headers of the columns of the indicator table. */
export const indicatorHeaders = (block: BlockOf<'indicators'>): LabelIndex<string> =>
  indexOf<string>({ ...block.columns, ...otherLists(block.others) });

/** What stands beside its label: of the form's fields, or under a name of its own. */
export type PairLabel = PairName | OtherName;

/** Labels of budget execution that say so themselves; 分值 and 得分 need their table. */
const EXECUTION = /执行|支出/u;

/** Labels of everything that stands beside its label. */
export const pairLabels = perDefinition((definition): LabelIndex<PairLabel> => {
  const block = blockOf(definition, 'pairs');
  return block ? indexOf<PairLabel>({ ...otherLists(block.others), ...block.fields }) : new Map();
});

/** Labels beside which the goal and its result stand on a form that has no headers for them. */
const goalLabels = perDefinition((definition) => {
  const block = blockOf(definition, 'headed');
  const heading = (block?.heading ?? []).filter((label) => label.endsWith('目标'));
  return indexOf<PairLabel>({ ...block?.fields, annual_goal: [...heading, ...(block?.fields.annual_goal ?? [])] });
});

/** Labels that end a block: of pairs, and of goals on a form without headers for them, but for goals that have indicators of their own. */
export const endLabels = perDefinition((definition): LabelIndex<PairLabel> => {
  const own = indexLabels([['goal', blockOf(definition, 'indicators')?.goals ?? []] as const]);
  return new Map([...[...goalLabels(definition)].filter(([key]) => !own.has(key)), ...pairLabels(definition)]);
});

/** Labels of pairs, and those of budget execution, which may stand beside theirs where they have no table. */
export const besideLabels = perDefinition((definition): LabelIndex<PairLabel> => {
  const fields = Object.entries(blockOf(definition, 'funds')?.fields ?? {});
  const own = fields.map(([name, labels]) => [name, labels.filter((label) => EXECUTION.test(label))] as const);
  return new Map([...indexOf<PairLabel>(Object.fromEntries(own)), ...pairLabels(definition)]);
});

/** The same with those of the goal and its result, where no header stands above them. */
export const loneLabels = perDefinition(
  (definition): LabelIndex<PairLabel> => new Map([...goalLabels(definition), ...besideLabels(definition)]),
);
