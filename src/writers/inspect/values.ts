import type { LabelledValue } from '../../model/named-values.ts';
import { namedValues } from '../../model/named-values.ts';
import type { CheckedRecord, FieldValue } from '../../model/record.ts';
import { fieldTitle } from '../datasets/field-title.ts';
import { anchorName } from '../page/anchor.ts';
import { type Html, html } from '../page/html.ts';
import type { PlaceNumbers } from './places.ts';
import { say, type Texts } from './texts/index.ts';

type GroupName = keyof Texts['groups'];

const GROUPS: readonly GroupName[] = ['fields', 'funds', 'indicators', 'scores', 'evaluators', 'others'];

const groupOf = ({ field }: LabelledValue): GroupName =>
  GROUPS.find((name) => field.startsWith(`${name}[`)) ?? 'fields';

function whereName({ places }: FieldValue): Html | undefined {
  const [place] = places;
  if (place?.page !== undefined) return say((texts) => texts.page(place.page ?? 0));
  const anchor = place?.anchor;
  return anchor === undefined ? undefined : say((_, language) => anchorName(anchor, language));
}

/** What was printed and what else was read, where that is not what the value says. */
function evidence({ value, raw, readings = [] }: FieldValue): Html {
  const printed = raw === value ? undefined : html`<span>${say((texts) => texts.raw)} <bdi>${raw}</bdi></span>`;
  const others =
    readings.length === 0
      ? undefined
      : html`<span>${say((texts) => texts.readings)} ${readings.map(({ reader, text }) => html`<bdi>${reader}: ${text}</bdi> `)}</span>`;
  return html`${printed}${others}`;
}

function valueRow(named: LabelledValue, record: CheckedRecord, numbers: PlaceNumbers): Html {
  const { field, value } = named;
  const title = fieldTitle(record, field);
  const shown = value.value === '' ? html`<i>${say((texts) => texts.blank)}</i>` : html`<bdi>${value.value}</bdi>`;
  return html`<li><button type="button" data-places="${numbers.list(value.places)}" data-field="${field}"><span class="name">${say((_, language) => title[language])}</span><span class="value">${shown}</span><span class="trust ${value.trust}">${say((texts) => texts.trust[value.trust])}</span><span class="evidence"><code>${field}</code> ${whereName(value)}${evidence(value)}</span></button></li>
`;
}

/** Every value of a form in the order of the datasets, under the part of the form that it belongs to. */
export function valueLists(record: CheckedRecord, numbers: PlaceNumbers): Html {
  const groups = Map.groupBy(namedValues(record), groupOf);
  return html`${GROUPS.filter((name) => groups.has(name)).map(
    (name) =>
      html`<h4>${say((texts) => texts.groups[name])}</h4><ul class="values">${(groups.get(name) ?? []).map((named) => valueRow(named, record, numbers))}</ul>`,
  )}`;
}
