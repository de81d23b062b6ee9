import type { CheckedRecord } from '../../../model/record.ts';
import { fieldTitle } from '../../datasets/field-title.ts';
import { type Html, html } from '../../page/html.ts';
import type { FormDetail, FormLine } from '../data.ts';
import type { ReportOptions } from '../options.ts';
import { findingArticle, ruleTitle } from '../parts/finding.ts';
import { formHead } from '../parts/form-head.ts';
import { placeName } from '../parts/place.ts';
import { placedValues } from '../parts/placed-values.ts';
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

/** All that the report tells of one form. */
export function formDetail(
  form: ReadForm,
  line: FormLine,
  unit: string,
  options: ReportOptions,
  drawn: boolean,
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
  const values = drawn && record.findings.length > 0 ? placedValues(form.values) : undefined;
  return {
    head: formHead(line, unit, definitionName(record, options)).markup,
    findings: record.findings.map((finding) => findingArticle(finding, values, options).markup),
    rest: html`${rest}`.markup,
  };
}
