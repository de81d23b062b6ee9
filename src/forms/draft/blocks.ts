import type { DefinitionBlock, FormDefinition } from '../../model/definition.ts';
import type { Table } from '../../model/document.ts';
import { findLabel, indexLabels, labelKey } from '../../model/label.ts';
import type { CheckedRecord, FieldValue } from '../../model/record.ts';
import { guessHeaders } from './guess.ts';
import { type DraftHeader, findDraftHeader, spellings, type TextRows } from './survey.ts';
import type { DraftTexts } from './texts.ts';
import { comment, flowList, indented, listsOf, scalar, under } from './yaml.ts';

/** What a draft is made from: the form's texts, what was read without a definition, and the words of its comments. */
export interface DraftInput {
  readonly rows: TextRows;
  readonly tables: readonly Table[];
  readonly record: CheckedRecord;
  /** The definition for forms that nobody has defined. */
  readonly generic: FormDefinition;
  readonly texts: DraftTexts;
}

type BlockOf<Kind extends DefinitionBlock['kind']> = Extract<DefinitionBlock, { kind: Kind }>;
type Lists = Readonly<Record<string, readonly string[]>>;

export const blockOf = <Kind extends DefinitionBlock['kind']>(
  { blocks }: FormDefinition,
  kind: Kind,
): BlockOf<Kind> | undefined => blocks.find((block): block is BlockOf<Kind> => block.kind === kind);

const distinct = (texts: readonly string[]): string[] => [
  ...new Map(texts.map((text) => [labelKey(text), text])).values(),
];
const valuesOf = (values: readonly (FieldValue | undefined)[]): string[] =>
  distinct(values.flatMap((value) => (value?.value ? [value.value] : [])));

/** Each text under its own name, as labels without a field are written. */
const named = (texts: readonly string[]): Lists => Object.fromEntries(distinct(texts).map((text) => [text, [text]]));

const pick = (lists: Lists, names: Iterable<string>): Lists => {
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(lists).filter(([name]) => wanted.has(name)));
};

const printedIn = ({ columns }: DraftHeader, names: readonly string[]): Lists =>
  Object.fromEntries(Object.entries(columns).flatMap(([name, text]) => (names.includes(name) ? [[name, [text]]] : [])));

/** The headers of the form's tables. */
export interface DraftHeaders {
  readonly funds: DraftHeader | undefined;
  readonly headed: DraftHeader | undefined;
  readonly indicators: DraftHeader | undefined;
  readonly scores: DraftHeader | undefined;
  readonly evaluators: DraftHeader | undefined;
}

export function headersOf({ rows, tables, generic, record }: DraftInput): DraftHeaders {
  const funds = blockOf(generic, 'funds');
  const headed = blockOf(generic, 'headed');
  const indicators = blockOf(generic, 'indicators');
  const scores = blockOf(generic, 'scores');
  const evaluators = blockOf(generic, 'evaluators');
  const target = indicators && findDraftHeader(rows, { ...indicators.columns, ...indicators.others }, 3);
  const known = funds && findDraftHeader(rows, { ...funds.stages, ...funds.fields, ...funds.others }, 2, funds.stages);
  const guess = record.funds.length > 0 && target ? {} : guessHeaders(tables);
  return {
    funds: known ?? guess.funds,
    headed: (headed && findDraftHeader(rows, headed.fields, 2)) ?? guess.headed,
    indicators: target ?? (record.scores.length > 0 ? undefined : guess.indicators),
    scores: scores && record.scores.length > 0 ? findDraftHeader(rows, scores.columns, 3) : undefined,
    evaluators: evaluators && findDraftHeader(rows, evaluators.columns, 3),
  };
}

/** A name and no number, measure or sentence. */
const CAN_BE_LABEL = /^(?![\d≥≤<>=＝])(?!.*\d[%％]?$).*[^。；]$/u;

/** Labels that are kept under their own names, as far as they belong to no table. */
function otherLabels({ record, rows }: DraftInput, headers: DraftHeaders): string[] {
  const inHeaders = new Set(
    Object.values(headers)
      .flatMap((header) => header?.row ?? [])
      .map(labelKey),
  );
  const printed = new Set(rows.flat().map(labelKey));
  return record.others
    .map(({ label }) => label)
    .filter((label) => CAN_BE_LABEL.test(label) && printed.has(labelKey(label)) && !inHeaders.has(labelKey(label)));
}

/** Whether the total is a row of a table and no label with a value beside it. */
const closesTable = ({ record }: DraftInput, { indicators, scores }: DraftHeaders): boolean =>
  scores !== undefined || (indicators?.columns.score !== undefined && record.fields.total_weight !== undefined);

export function pairsLines(input: DraftInput, headers: DraftHeaders): string[] {
  const { rows, generic, record, texts } = input;
  const block = blockOf(generic, 'pairs');
  const headerRows = new Set(Object.values(headers).map((header) => header?.row));
  const found = spellings(
    rows.filter((row) => !headerRows.has(row)),
    block?.fields ?? {},
  );
  const shared = ['period', 'person_and_phone'].filter((name) => found[name]);
  const own = Object.keys(record.fields).filter((name) => !(name === 'total_score' && closesTable(input, headers)));
  const fields = {
    ...(record.fields.fiscal_year && { fiscal_year: [] }),
    ...pick(found, [...own, ...shared]),
  };
  const others = under('others', listsOf(named(otherLabels(input, headers))));
  return [
    comment(texts.pairs),
    '- kind: pairs',
    ...indented(
      [...under('fields', listsOf(fields)), ...(others.length > 0 ? [comment(texts.others)] : []), ...others],
      2,
    ),
  ];
}

export function headedLines({ generic, texts }: DraftInput, { headed }: DraftHeaders): string[] {
  const block = blockOf(generic, 'headed');
  if (!headed || !block) return [];
  const lines = [
    `heading: ${flowList(headed.before)}`,
    ...under('fields', listsOf(printedIn(headed, Object.keys(block.fields)))),
  ];
  return [comment(texts.headed), ...guessed(headed, texts), '- kind: headed', ...indented(lines, 2)];
}

/** A word of warning where nothing but the columns speaks for it. */
const guessed = (header: DraftHeader | undefined, texts: DraftTexts): string[] =>
  header?.isGuess ? [comment(texts.guess)] : [];

/** How the form calls its sources, one that is named as its stage left out. */
function sourceLists({ funds }: CheckedRecord, stages: Lists): Lists {
  const isStage = new Set(Object.values(stages).flat().map(labelKey));
  const rows = funds.filter(({ label }) => !isStage.has(labelKey(label)));
  const bySource = Map.groupBy(rows, ({ source }) => source);
  return Object.fromEntries([...bySource].map(([source, all]) => [source, distinct(all.map(({ label }) => label))]));
}

export function fundsLines({ rows, record, generic, texts }: DraftInput, { funds }: DraftHeaders): string[] {
  const block = blockOf(generic, 'funds');
  if (!block || (record.funds.length === 0 && !funds?.isGuess)) return [];
  const columns = indexLabels(Object.entries(block.fields).map(([name, labels]) => [name, labels]));
  const headings = Object.values(spellings(rows, { heading: block.heading })).flat();
  const stages = funds
    ? printedIn(funds, Object.keys(block.stages))
    : pick(
        spellings(rows, block.stages),
        record.funds.map(({ stage }) => stage),
      );
  const lines = [
    `heading: ${flowList(distinct([...(funds?.before ?? []), ...headings]).filter((text) => findLabel(columns, text) === undefined))}`,
    ...lists('stages', stages),
    ...lists('sources', sourceLists(record, stages)),
    ...(funds ? under('fields', listsOf(printedIn(funds, Object.keys(block.fields)))) : []),
    ...(funds ? under('others', listsOf(othersOf(funds, block.others))) : []),
  ];
  return [comment(texts.funds), ...guessed(funds, texts), '- kind: funds', ...indented(lines, 2)];
}

/** Lists under a key that the block must have. */
const lists = (key: string, all: Lists): string[] =>
  Object.keys(all).length > 0 ? under(key, listsOf(all)) : [`${key}: {}`];

/** Headers without a field: those that have a name already, and those that nobody knows. */
const othersOf = (header: DraftHeader, known: Readonly<Record<string, readonly string[]>>): Lists => ({
  ...printedIn(header, Object.keys(known)),
  ...named(header.unknown),
});

export function indicatorsLines({ rows, record, generic, texts }: DraftInput, { indicators }: DraftHeaders): string[] {
  const block = blockOf(generic, 'indicators');
  if (!indicators || !block) return [];
  const isUnknown = (labels: readonly string[]) => {
    const index = indexLabels([['level', labels]]);
    return (text: string) => findLabel(index, text) === undefined;
  };
  const level1 = valuesOf(record.indicators.map((row) => row.level1)).filter(isUnknown(block.level1));
  const level2 = valuesOf(record.indicators.map((row) => row.level2)).filter(isUnknown(block.level2));
  const totals = Object.values(spellings(rows, { total: block.total?.labels ?? [] })).flat();
  const parts = (['weight', 'score'] as const).filter((column) => indicators.columns[column] !== undefined);
  const fields = parts.map((column) => `, ${column}: total_${column}`).join('');
  const lines = [
    `heading: ${flowList(indicators.before)}`,
    ...under('columns', listsOf(printedIn(indicators, Object.keys(block.columns)))),
    ...under('others', listsOf(othersOf(indicators, block.others))),
    comment(texts.levels),
    `level1: ${flowList(level1)}`,
    `level2: ${flowList(level2)}`,
    ...(totals.length > 0 && parts.length > 0 ? [`total: { labels: ${flowList(totals)}${fields} }`] : []),
  ];
  return [comment(texts.indicators), ...guessed(indicators, texts), '- kind: indicators', ...indented(lines, 2)];
}

/** The sections of the scoring table with their items, as they stand on the form. */
function sectionLines({ scores }: CheckedRecord): string[] {
  return scores.flatMap(({ kind, section, level2, level3 }) => {
    if (kind === 'section') return [`- label: ${scalar(section?.value ?? '')}`, '  items:'];
    if (kind === 'total') return [];
    return [`    - { level2: ${scalar(level2?.value ?? '')}, level3: ${scalar(level3?.value ?? '')} }`];
  });
}

export function scoresLines({ rows, record, generic, texts }: DraftInput, { scores }: DraftHeaders): string[] {
  const block = blockOf(generic, 'scores');
  if (!scores || !block) return [];
  const totals = Object.values(spellings(rows, { total: block.total.labels })).flat();
  const columns = { level2: [], level3: [], ...printedIn(scores, Object.keys(block.columns)) };
  const lines = [
    `heading: ${flowList(scores.before)}`,
    ...under('columns', listsOf(columns)),
    ...under('sections', sectionLines(record)),
    `total: { labels: ${flowList(totals)}, weight: total_weight, score: total_score }`,
  ];
  return [comment(texts.scores), '- kind: scores', ...indented(lines, 2)];
}

export function evaluatorsLines({ generic, record, texts }: DraftInput, { evaluators }: DraftHeaders): string[] {
  const block = blockOf(generic, 'evaluators');
  if (!evaluators || !block || record.evaluators.length === 0) return [];
  const columns = {
    name: [],
    title: [],
    department: [],
    phone: [],
    ...printedIn(evaluators, Object.keys(block.columns)),
  };
  const lines = [`heading: ${flowList(evaluators.before)}`, ...under('columns', listsOf(columns))];
  return [comment(texts.evaluators), '- kind: evaluators', ...indented(lines, 2)];
}
