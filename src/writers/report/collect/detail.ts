import type { PageCrop } from '../../../model/picture.ts';
import type { CheckedRecord } from '../../../model/record.ts';
import { fieldTitle } from '../../datasets/field-title.ts';
import { type Html, html } from '../../page/html.ts';
import type { FormDetail, FormLine } from '../data.ts';
import type { ReportOptions } from '../options.ts';
import { findingArticle, ruleTitle } from '../parts/finding.ts';
import { formHead } from '../parts/form-head.ts';
import { placeName } from '../parts/place.ts';
import type { PagesOfValues } from '../parts/placed-values.ts';
import { say } from '../texts/index.ts';
import { doubtfulOf, type ReadForm } from './line.ts';

function doubtfulItems(form: ReadForm): Html[] {
  return doubtfulOf(form).map(({ field, value }) => {
    const title = fieldTitle(form.record, field);
    const shown = value.value === '' ? say(({ finding }) => finding.blank) : html`<bdi>${value.value}</bdi>`;
    return html`<li><span class="subject">${say((_, language) => title[language])}</span> ${shown} ${placeName(value.places)}</li>`;
  });
}

function uncheckedItems({ checks }: CheckedRecord, options: ReportOptions): Html[] {
  return checks.flatMap(({ rule, verdict, reason }) =>
    verdict === 'cannot_check' && reason
      ? [
          html`<li><span class="subject">${ruleTitle(rule, options)}</span> – ${say((_, language) => options.localisers[language].reason(rule, reason))}</li>`,
        ]
      : [],
  );
}

const list = (title: Html, items: readonly Html[]): Html | undefined =>
  items.length === 0 ? undefined : html`<h4>${title}</h4><ul class="notes">${items}</ul>`;

function definitionName(record: CheckedRecord, { definitions }: ReportOptions): Html {
  const { definition: id } = record.recognition;
  const known = definitions.find((definition) => definition.id === id);
  return known ? say((_, language) => known.name[language]) : html`${id}`;
}

/** What the surroundings of a form's findings are drawn from. */
export interface Drawn {
  readonly values: PagesOfValues;
  /** What pages show around findings, by the place of the finding. */
  readonly crops: ReadonlyMap<number, PageCrop>;
}

/** All that the report tells of one form. */
export function formDetail(
  form: ReadForm,
  line: FormLine,
  unit: string,
  options: ReportOptions,
  drawn: Drawn | undefined,
): FormDetail {
  const { record } = form;
  const rest = [
    list(
      say(({ finding }) => finding.doubtful),
      doubtfulItems(form),
    ),
    list(
      say(({ finding }) => finding.unchecked),
      uncheckedItems(record, options),
    ),
  ];
  return {
    head: formHead(line, unit, definitionName(record, options)).markup,
    findings: record.findings.map((finding, at) => {
      const around = drawn && { values: drawn.values, crop: drawn.crops.get(at) };
      return findingArticle(finding, around, options).markup;
    }),
    rest: html`${rest}`.markup,
  };
}
