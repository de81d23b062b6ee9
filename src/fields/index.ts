import type { FormDefinition } from '../model/definition.ts';
import type { Cell, FormRegion } from '../model/document.ts';
import { findLabel } from '../model/label.ts';
import { isRecognised } from '../model/recognised.ts';
import { FORM_FIELDS, type FormRecord, INDICATOR_COLUMNS, type Recognition } from '../model/record.ts';
import { type FieldContext, noteMarkup, toValue } from './context.ts';
import { readEvaluators } from './evaluators.ts';
import { readBeside } from './funds/beside.ts';
import { type FundColumns, readColumns } from './funds/columns.ts';
import { readHeadingWeight } from './funds/heading-weight.ts';
import { readTransposed } from './funds/transposed.ts';
import { readTree } from './funds/tree.ts';
import { readHeaded } from './headed.ts';
import { readIndicators } from './indicators/index.ts';
import { besideLabels, headingLabels, loneLabels, pairLabels } from './lists.ts';
import { normaliseField } from './normalise/field.ts';
import { readOthers } from './others.ts';
import { type Fields, readPairs } from './pairs.ts';
import { readYear } from './preamble.ts';
import { type Located, locate, type Regions } from './regions.ts';
import { cellOf, type FormRow, formRows } from './rows.ts';
import { readScores } from './scores/index.ts';
import { noteUnfoundBlocks, unfoundFields } from './unfound.ts';

export interface FieldsInput {
  readonly region: FormRegion;
  readonly definition: FormDefinition;
  readonly recognition: Recognition;
  /** Id of the reader that gave the document. */
  readonly reader: string;
  readonly path: string;
  readonly formId: string;
}

function titleRow({ title }: FormRegion): FormRow | undefined {
  if (!title) return undefined;
  const cell = cellOf(title);
  return { own: [cell], covering: [cell] };
}

function readTitle(context: FieldContext, row: FormRow | undefined): Fields {
  const cell = row?.own[0];
  return cell ? { title: toValue(context, { cell }, (raw) => normaliseField('title', raw)) } : {};
}

/** Rows that belong to no block but the pairs. */
function pairRows(rows: readonly FormRow[], regions: Regions): FormRow[] {
  const blocks = Object.values(regions);
  return rows.filter((_, index) =>
    blocks.every(({ header, from, to }) => index !== header?.row && (index < from || index >= to)),
  );
}

/** Labels and headings that are not values although no block has used them. */
function labelTest(definition: FormDefinition): (cell: Cell) => boolean {
  const pairs = pairLabels(definition);
  const headings = headingLabels(definition);
  return ({ text }) => findLabel(pairs, text) !== undefined || findLabel(headings, text) !== undefined;
}

function noteAllMarkup(context: FieldContext, record: Pick<FormRecord, 'fields' | 'indicators'>): void {
  for (const field of FORM_FIELDS) {
    const value = record.fields[field];
    if (value) noteMarkup(context, field, field, value);
  }
  for (const { position, ...columns } of record.indicators) {
    for (const column of INDICATOR_COLUMNS) {
      const value = columns[column];
      if (value) noteMarkup(context, `indicators[${position}].${column}`, columns.level3?.value ?? column, value);
    }
  }
}

/** The funds, whichever way their table lies. */
function readFunds(context: FieldContext, money: Located): FundColumns {
  const { header, form } = money;
  if (!header) return { funds: readTree(context, money), fields: {}, others: [] };
  if (form === 'beside') return readBeside(context, money, header);
  return form === 'transposed' ? readTransposed(context, money, header) : readColumns(context, money, header);
}

/** What a sum of the indicators is kept under where the form states its total elsewhere. */
const SUBTOTAL = '指标合计';

/** Whether the row that closes the indicators is the sum of these alone: another total stands beside a label of its own. */
const isPartial = ({ total_score: sum }: Fields, { total_score: stated }: Fields): boolean =>
  sum !== undefined && stated !== undefined && stated.value !== '' && stated.value !== sum.value;

/** Reads a form's region by its definition. Every text of its tables ends in a field, a row, or `others`. */
export function readRecord({ region, definition, recognition, reader, path, formId }: FieldsInput): FormRecord {
  const rows = formRows(region);
  const context: FieldContext = { definition, rows, reader, claimed: new Set(), observations: [] };
  const pairs = pairLabels(definition);
  const regions = locate(definition, rows, pairs);
  const { funds: money, headed, indicators: targets, scores: marks, evaluators: people } = regions;

  const columns = money ? readFunds(context, money) : { funds: [], fields: {}, others: [] };
  const goals = headed?.header ? readHeaded(context, headed, headed.header) : {};
  const {
    indicators,
    fields: indicatorTotal,
    others: indicatorOthers,
  } = targets?.header ? readIndicators(context, targets, targets.header) : { indicators: [], fields: {}, others: [] };
  const { scores, fields: scoreTotal } = marks?.header
    ? readScores(context, marks, marks.header)
    : { scores: [], fields: {} };
  const evaluators = people?.header ? readEvaluators(context, people, people.header) : [];
  const title = titleRow(region);
  const beside = readPairs(
    context,
    pairRows(rows, regions),
    besideLabels(definition),
    headed ? besideLabels(definition) : loneLabels(definition),
  );
  const isPart = isPartial(indicatorTotal, beside.fields);
  const fields: Fields = {
    ...(money && readHeadingWeight(context, money)),
    ...readTitle(context, title),
    ...beside.fields,
    ...(!beside.fields.fiscal_year?.value && readYear(context, title)),
    ...columns.fields,
    ...goals,
    ...(!isPart && indicatorTotal),
    ...scoreTotal,
  };
  const others = [
    ...beside.others,
    ...columns.others,
    ...indicatorOthers,
    ...(isPart ? Object.values(indicatorTotal).map((value) => ({ label: SUBTOTAL, value })) : []),
    ...readOthers(context, labelTest(definition)),
  ];
  const hasWeights = [...indicators, ...scores].some(({ weight }) => weight !== undefined);
  const unfound = isRecognised(region) ? unfoundFields(context, regions, fields, hasWeights) : {};
  if (isRecognised(region)) noteUnfoundBlocks(context, regions);
  noteAllMarkup(context, { fields, indicators: [...indicators] });
  return {
    form_id: formId,
    path,
    recognition,
    fields: { ...fields, ...unfound },
    funds: [...columns.funds],
    indicators: [...indicators],
    scores: [...scores],
    evaluators,
    others,
    observations: context.observations,
  };
}
