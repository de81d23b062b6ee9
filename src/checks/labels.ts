import type { FormDefinition } from '../model/definition.ts';
import type { FieldValue, FormField, FormRecord } from '../model/record.ts';
import { FORM_FIELDS } from '../model/record.ts';

export type Labeller = (field: string) => string;

interface DefinitionLabels {
  readonly columns: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, string>;
}

/** The same few definitions are asked for every form. */
const known = new WeakMap<FormDefinition, DefinitionLabels>();

function labelsOf(definition: FormDefinition): DefinitionLabels {
  const labels = known.get(definition) ?? {
    columns: columnLabels(definition),
    fields: fieldLabels(definition),
    stages: stageLabels(definition),
  };
  known.set(definition, labels);
  return labels;
}

const TABLE_FIELD = /^(\w+)\[(\d+)\]\.(\w+)$/u;

/** Names fields as the form does: 得分 of 项目立项规范性 for `scores[5].score`. */
export function labeller(record: FormRecord, definition: FormDefinition): Labeller {
  const { columns, fields, stages } = labelsOf(definition);
  return (field) => {
    const [, table = '', position = '', column = ''] = TABLE_FIELD.exec(field) ?? [];
    const group = GROUPS.get(column);
    if (group) return groupLabel(record, Number(position), group, columns.get('indicators.weight'));
    if (table === 'funds') return fundLabel(record, Number(position), stages) ?? field;
    const row = rowLabel(record, table, Number(position));
    if (row === undefined) return fields.get(field) ?? field;
    const heading = columns.get(`${table}.${column}`);
    return heading ? `${row}·${heading}` : row;
  };
}

function rowLabel(record: FormRecord, table: string, position: number): string | undefined {
  if (table === 'scores') {
    const row = record.scores.find((candidate) => candidate.position === position);
    return row && firstText([row.level3, row.level2, row.section], String(position));
  }
  const row = table === 'indicators' ? record.indicators.find((each) => each.position === position) : undefined;
  return row && firstText([row.level3, row.level2, row.level1], String(position));
}

/** Weights printed beside the names of levels and goals, and where the name stands. */
const GROUPS: ReadonlyMap<string, 'level1' | 'goal'> = new Map([
  ['level1_weight', 'level1'],
  ['goal_weight', 'goal'],
]);

function groupLabel(record: FormRecord, position: number, group: 'level1' | 'goal', heading = WEIGHT): string {
  const row = record.indicators.find((candidate) => candidate.position === position);
  return `${firstText([row?.[group]], String(position))}·${heading}`;
}

/** 实际支出资金·市级预算资金 */
function fundLabel(record: FormRecord, position: number, stages: ReadonlyMap<string, string>): string | undefined {
  const row = record.funds.find((candidate) => candidate.position === position);
  if (!row) return undefined;
  const label = row.label || row.source;
  const stage = stages.get(row.stage) ?? row.stage;
  return label.includes(stage) ? label : `${stage}·${label}`;
}

const firstText = (values: readonly (FieldValue | undefined)[], otherwise: string): string =>
  values.find((value) => value?.value)?.value.replace(/[:：]$/u, '') ?? otherwise;

function columnLabels(definition: FormDefinition): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const block of definition.blocks) {
    if (block.kind !== 'indicators' && block.kind !== 'scores') continue;
    for (const [column, labels] of Object.entries(block.columns)) {
      const [label] = labels;
      if (label) found.set(`${block.kind}.${column}`, label);
    }
  }
  return found;
}

function stageLabels(definition: FormDefinition): ReadonlyMap<string, string> {
  const funds = definition.blocks.filter((block) => block.kind === 'funds');
  const labels = funds.flatMap((block) => Object.entries(block.stages));
  return new Map(labels.flatMap(([stage, [label]]) => (label ? [[stage, label] as const] : [])));
}

function fieldLabels(definition: FormDefinition): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (field: FormField | undefined, labels: readonly string[] | undefined): void => {
    const label = labels?.[0];
    if (field && label && !found.has(field)) found.set(field, label);
  };
  for (const block of definition.blocks) {
    if (block.kind === 'pairs' || block.kind === 'headed' || block.kind === 'funds') {
      for (const field of FORM_FIELDS) add(field, block.fields[field]);
    } else if (block.kind === 'indicators' || block.kind === 'scores') {
      add(block.total?.score, block.total?.labels);
      add(block.total?.weight, weightOf(block.total?.labels[0], block.columns.weight));
    }
    if (block.kind !== 'scores') continue;
    for (const also of block.also) {
      add(also.score, [also.level3]);
      add(also.weight, weightOf(also.level3, block.columns.weight));
    }
  }
  return found;
}

/** What weights are called on a form that has no column of them. */
const WEIGHT = '分值';

const weightOf = (row = '', weights: readonly string[] = [WEIGHT]): readonly string[] =>
  weights.map((label) => `${row}·${label}`);
