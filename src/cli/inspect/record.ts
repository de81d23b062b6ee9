import type { FormDefinition } from '../../model/definition.ts';
import { namedValues } from '../../model/named-values.ts';
import type { Place, Trust } from '../../model/place.ts';
import type { CheckedRecord } from '../../model/record.ts';
import { setColumns } from '../columns.ts';
import type { Context } from '../context.ts';
import { paint } from '../paint.ts';

const COLOURS = {
  read: 'reset',
  confirmed: 'green',
  repaired: 'yellow',
  doubtful: 'red',
  corrected: 'cyan',
} as const satisfies Record<Trust, string>;

/** Where a value stands: the page and the left top corner on it, or what the format has instead of pages. */
export function placeText(place: Place | undefined, { texts }: Context): string {
  if (!place) return '';
  const { page, box, anchor } = place;
  const corner = box ? ` (${Math.round(box.x0)}, ${Math.round(box.y0)})` : '';
  return page === undefined ? (anchor ?? '') : texts.inspect.page(page) + corner;
}

function printRecognition({ recognition }: CheckedRecord, definitions: readonly FormDefinition[], context: Context) {
  const { inspect } = context.texts;
  const { definition: id, confidence, reasons, missing } = recognition;
  const name = definitions.find((one) => one.id === id)?.name[context.language] ?? id;
  const why = reasons.map(({ code, args }) => inspect.reasons[code]?.(args) ?? code);
  return [
    inspect.definition(name, id, confidence.toFixed(2)),
    ...why.map((reason) => `  ${reason}`),
    ...(missing.length > 0 ? [`  ${inspect.missing(missing.join(' / '))}`] : []),
  ];
}

function printValues(record: CheckedRecord, context: Context): string {
  const { inspect } = context.texts;
  const { field, place, trust, value } = inspect.columns;
  const lines = Array.from(namedValues(record), (named) => [
    named.label ?? named.field,
    inspect.trust[named.value.trust],
    placeText(named.value.places[0], context),
    named.value.value,
  ]);
  const { stdout } = context;
  const [header = '', ...rows] = setColumns([[field, trust, place, value], ...lines], stdout.columns).split('\n');
  const colours = Array.from(namedValues(record), (named) => COLOURS[named.value.trust]);
  return [paint(stdout, 'dim', header), ...rows.map((row, at) => paint(stdout, colours[at] ?? 'reset', row))].join(
    '\n',
  );
}

/** One form: how it was recognised, and every value with its place and trust. */
export function printRecord(record: CheckedRecord, definitions: readonly FormDefinition[], context: Context): string {
  const { texts, stdout } = context;
  return [
    paint(stdout, 'bold', texts.inspect.form(record.form_id)),
    ...printRecognition(record, definitions, context),
    '',
    paint(stdout, 'bold', texts.inspect.fields),
    printValues(record, context),
  ].join('\n');
}
