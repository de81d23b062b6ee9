import type { FormDefinition } from '../model/definition.ts';
import type { Cell } from '../model/document.ts';
import type { Trust } from '../model/place.ts';
import type { FieldValue, Observation } from '../model/record.ts';
import type { Normalised } from './normalise/number.ts';
import { hasMarkup } from './normalise/text.ts';
import type { FormRow } from './rows.ts';

/** What the readers of a form's blocks share: the rows, what is used up, what was noticed. */
export interface FieldContext {
  readonly definition: FormDefinition;
  readonly rows: readonly FormRow[];
  /** Id of the reader that gave the document. */
  readonly reader: string;
  /** Cells that a block has used, as a label or as a value. */
  readonly claimed: Set<Cell>;
  readonly observations: Observation[];
}

export interface ValueSource {
  readonly cell: Cell;
  /** The part of the cell's text that is the value; all of it if absent. */
  readonly raw?: string;
  /** Overrides the trust of the cell's reading. */
  readonly trust?: Trust;
}

/** A value from a cell; what the normaliser makes nothing of stays in `raw` and is doubtful. */
export function toValue(
  context: FieldContext,
  { cell, raw = cell.text, trust = cell.trust }: ValueSource,
  normalise: (raw: string) => Normalised,
): FieldValue {
  context.claimed.add(cell);
  const value = normalise(raw);
  return {
    value: value ?? '',
    raw,
    places: [...cell.places],
    trust: value === undefined ? 'doubtful' : trust,
    ...(cell.confidence !== undefined && { confidence: cell.confidence }),
    reader: context.reader,
    ...(cell.readings && { readings: [...cell.readings] }),
  };
}

/** A value and the paragraph of it that stands below it; either's doubt is the whole's. */
export function joinParagraphs(above: FieldValue, below: FieldValue): FieldValue {
  return {
    ...above,
    value: [above.value, below.value].filter((text) => text !== '').join('\n'),
    raw: `${above.raw}\n${below.raw}`,
    places: [...above.places, ...below.places],
    trust: below.trust === 'doubtful' ? 'doubtful' : above.trust,
  };
}

/** The value of a place that is blank, though a cell that was lost may have moved what belongs there. */
export const unsureBlank = (context: FieldContext, places: FieldValue['places']): FieldValue => ({
  value: '',
  raw: '',
  places,
  trust: 'doubtful',
  reader: context.reader,
});

/** Notes mark-up in a value, once its name in the datasets is known. */
export function noteMarkup(context: FieldContext, field: string, subject: string, value: FieldValue): void {
  if (!hasMarkup(value.raw)) return;
  context.observations.push({ code: 'markup', subject, field, args: {}, places: value.places });
}
