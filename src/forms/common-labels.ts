import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type DefinitionBlock, type FormDefinition, indicatorHeader, pairName } from '../model/definition.ts';
import { labelKey } from '../model/label.ts';
import { formField, source, stage } from '../model/record.ts';
import { z } from '../model/schema.ts';

const labels = z.array(z.string().min(1));

const commonLabels = z.strictObject({
  fields: z.partialRecord(z.union([formField, pairName]), labels),
  stages: z.partialRecord(stage, labels),
  sources: z.partialRecord(source, labels),
  indicators: z.partialRecord(indicatorHeader, labels),
  level1: labels,
  level2: labels,
  evaluators: z.strictObject({ name: labels, title: labels, department: labels, phone: labels }),
  total: labels,
});
export type CommonLabels = z.infer<typeof commonLabels>;

type LabelLists = Readonly<Record<string, readonly string[] | undefined>>;

const allLabels = (lists: LabelLists): string[] => Object.values(lists).flatMap((list) => list ?? []);

/**
 * Each list of a definition followed by the common spellings of the same name. What the definition itself says a
 * label stands for, in `own` or `others`, holds against the common spellings.
 */
function join<Lists extends LabelLists>(own: Lists, common: LabelLists, others: LabelLists = {}): Lists {
  const said = new Set([...allLabels(own), ...allLabels(others)].map(labelKey));
  const joined = Object.entries(own).map(([name, list]) => {
    const more = (common[name] ?? []).filter((label) => !said.has(labelKey(label)));
    return [name, [...(list ?? []), ...more]];
  });
  return Object.fromEntries(joined);
}

function completeBlock(block: DefinitionBlock, common: CommonLabels): DefinitionBlock {
  switch (block.kind) {
    case 'pairs':
      return { ...block, fields: join(block.fields, common.fields, block.others) };
    case 'headed':
      return { ...block, fields: join(block.fields, common.fields) };
    case 'funds':
      return {
        ...block,
        stages: join(block.stages, common.stages),
        sources: join(block.sources, common.sources),
        fields: join(block.fields, common.fields, block.others),
      };
    case 'indicators':
      return {
        ...block,
        columns: join(block.columns, common.indicators, block.others),
        level1: [...block.level1, ...common.level1],
        level2: [...block.level2, ...common.level2],
        ...(block.total && { total: { ...block.total, labels: [...block.total.labels, ...common.total] } }),
      };
    case 'scores':
      return { ...block, total: { ...block.total, labels: [...block.total.labels, ...common.total] } };
    case 'evaluators':
      return { ...block, columns: join(block.columns, common.evaluators) };
  }
}

/** A definition whose every list of labels also holds the spellings that any form may use. */
export function complete(definition: FormDefinition, common: CommonLabels): FormDefinition {
  return { ...definition, blocks: definition.blocks.map((block) => completeBlock(block, common)) };
}

export async function readCommonLabels(): Promise<CommonLabels> {
  const file = new URL('./labels/common.yaml', import.meta.url);
  return commonLabels.parse(parse(await readFile(file, 'utf8')));
}
