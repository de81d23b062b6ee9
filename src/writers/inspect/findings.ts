import type { CheckedRecord } from '../../model/record.ts';
import { type Html, html } from '../page/html.ts';
import type { InspectionOptions } from './options.ts';
import type { PlaceNumbers } from './places.ts';
import { say } from './texts/index.ts';

function ruleName(id: string, { rules }: InspectionOptions): Html {
  const rule = rules.find((one) => one.id === id);
  return rule ? say((_, language) => rule.title[language]) : html`${id}`;
}

/** The findings on a form with their arithmetic, each leading to its places. */
export function findingList({ findings }: CheckedRecord, options: InspectionOptions, numbers: PlaceNumbers): Html {
  if (findings.length === 0) return html`<p class="none">${say((texts) => texts.noFindings)}</p>`;
  const { localisers } = options;
  const items = findings.map((finding) => {
    const suggestion = say((_, language) => localisers[language].suggestion(finding));
    return html`<li><button type="button" data-places="${numbers.list(finding.places)}"><span class="about"><span class="mark ${finding.severity}">${say((texts) => texts.severities[finding.severity])}</span> <b>${finding.subject}</b> <span class="rule">${ruleName(finding.rule, options)}</span></span><span class="message">${say((_, language) => localisers[language].message(finding))}</span><span class="suggestion">${suggestion}</span></button></li>
`;
  });
  return html`<ul class="findings">${items}</ul>`;
}

/** The checks that could not be made, with the reason. */
export function uncheckedList({ checks }: CheckedRecord, options: InspectionOptions): Html | undefined {
  const items = checks.flatMap(({ rule, reason }) =>
    reason
      ? [
          html`<li>${ruleName(rule, options)}: ${say((_, language) => options.localisers[language].reason(rule, reason))}</li>`,
        ]
      : [],
  );
  if (items.length === 0) return undefined;
  return html`<h4>${say((texts) => texts.unchecked)}</h4><ul class="unchecked">${items}</ul>`;
}
