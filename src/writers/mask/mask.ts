import type { DocumentRow } from '../../model/dataset.ts';
import type { SourceDocument } from '../../model/document.ts';
import type { MarkupNode } from '../../model/markup.ts';
import type { CheckedRecord, EvaluatorRow, FieldValue } from '../../model/record.ts';
import type { Results } from '../writer.ts';
import { isNameLabel, isPhoneLabel, People } from './people.ts';
import { sourceMask } from './source.ts';

type Change = (text: string) => string;

/** A value with every form of its text changed, and nobody's name left at its corrections. */
function changed(value: FieldValue, change: Change, people: People): FieldValue {
  return {
    ...value,
    value: change(value.value),
    raw: change(value.raw),
    ...(value.readings && { readings: value.readings.map((one) => ({ ...one, text: change(one.text) })) }),
    ...(value.corrections && {
      corrections: value.corrections.map((one) => ({ ...one, by: people.person(one.by), before: change(one.before) })),
    }),
  };
}

/** Names that are part of the datasets and no text of a form. */
const STRUCTURE = new Set(['form_id', 'sha256', 'rule', 'code', 'field', 'reader', 'at', 'anchor', 'definition']);
/** Parts of a record in which long numbers are figures. */
const FIGURES = ['funds', 'scores', 'derived'] as const;

/** A copy with every string in it changed but the names of the datasets. */
const changeStrings = (data: unknown, change: Change): string =>
  JSON.stringify(data, (key, value: unknown) =>
    typeof value === 'string' && !STRUCTURE.has(key) ? change(value) : value,
  );

function maskEvaluator({ position, name, phone, ...others }: EvaluatorRow, people: People): EvaluatorRow {
  return {
    ...others,
    position,
    ...(name && { name: changed(name, (text) => people.names(text), people) }),
    ...(phone && { phone: changed(phone, (text) => people.phone(text), people) }),
  };
}

/** The fields that hold names and numbers and nothing else. */
function maskFields(record: CheckedRecord, people: People): CheckedRecord {
  const { responsible_person, handler, contact_phone } = record.fields;
  const names = (value: FieldValue) => changed(value, (text) => people.names(text), people);
  const phone = (value: FieldValue) => changed(value, (text) => people.phone(text), people);
  return {
    ...record,
    fields: {
      ...record.fields,
      ...(responsible_person && { responsible_person: names(responsible_person) }),
      ...(handler && { handler: names(handler) }),
      ...(contact_phone && { contact_phone: phone(contact_phone) }),
    },
    evaluators: record.evaluators.map((row) => maskEvaluator(row, people)),
    others: record.others.map(({ label, value }) => {
      if (isNameLabel(label)) return { label, value: isPhoneLabel(label) ? phone(names(value)) : names(value) };
      return { label, value: isPhoneLabel(label) ? phone(value) : value };
    }),
  };
}

/** A record with nobody's name and number in it. */
export function maskRecord(record: CheckedRecord, people: People): CheckedRecord {
  const { funds, scores, derived, ...rest } = maskFields(record, people);
  const masked: Omit<CheckedRecord, (typeof FIGURES)[number]> = JSON.parse(
    changeStrings(rest, (text) => people.text(text)),
  );
  const figures: Pick<CheckedRecord, (typeof FIGURES)[number]> = JSON.parse(
    changeStrings({ funds, scores, derived }, (text) => people.figures(text)),
  );
  return { ...masked, ...figures };
}

function maskDocument(row: DocumentRow, people: People): DocumentRow {
  return JSON.parse(changeStrings(row, (text) => people.text(text)));
}

/** What was read of one file and what came of it. */
export interface Shown {
  readonly document: DocumentRow;
  /** Absent where the file could not be read. */
  readonly source?: SourceDocument;
  readonly records: readonly CheckedRecord[];
  readonly markup: readonly MarkupNode[];
}

/** One file without the names of people and without telephone numbers, as `maskResults` hides them. */
export function maskShown({ document, source, records, markup }: Shown): Shown {
  const people = new People();
  for (const record of records) people.meet(record);
  const mask = sourceMask(records, people);
  return {
    document: maskDocument(document, people),
    ...(source && { source: mask.source(source) }),
    records: records.map((record) => maskRecord(record, people)),
    markup: mask.markup(markup),
  };
}

/**
 * Results without the names of people and without telephone numbers, a person having the same stand-in throughout.
 * Names are known from the places of forms that are meant for them; a name that stands in running text alone is not.
 */
export function maskResults(results: Results): Results {
  const people = new People();
  for (const record of results.records()) people.meet(record);
  return {
    documents: () => Iterator.from(results.documents()).map((row) => maskDocument(row, people)),
    records: () => Iterator.from(results.records()).map((record) => maskRecord(record, people)),
    ...(results.withoutForm && {
      withoutForm: JSON.parse(changeStrings(results.withoutForm, (text) => people.text(text))),
    }),
  };
}
