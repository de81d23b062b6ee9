import { basename, dirname } from 'node:path';
import type { CheckedRecord } from '../../model/record.ts';
import { writeFiles } from '../files.ts';
import { type Html, html } from '../page/html.ts';
import { joinModules, readPart } from '../page/modules.ts';
import { type PageSpec, pageEnd, pageStart } from '../page/page.ts';
import { documentPane } from './document-pane.ts';
import { findingList, uncheckedList } from './findings.ts';
import { frameStart } from './frame.ts';
import type { Inspection, InspectionOptions } from './options.ts';
import { PlaceNumbers } from './places.ts';
import { say, TEXTS } from './texts/index.ts';
import { valueLists } from './values.ts';

const at = (file: string): URL => new URL(file, import.meta.url);

const SCRIPTS = ['../page/client/dom.js', '../page/client/chrome.js', './client/places.js', './client/main.js'];
const STYLES = [
  '../page/style/colours.css',
  '../page/style/base.css',
  '../page/style/top.css',
  '../page/style/marks.css',
  './style/inspect.css',
  './style/document.css',
  './style/views.css',
  './style/remarks.css',
];

function pageSpec({ document }: Inspection, { language }: InspectionOptions): PageSpec {
  const file = basename(document.path);
  return {
    language,
    title: { zh: TEXTS.zh.title(file), en: TEXTS.en.title(file) },
    style: STYLES.map((name) => readPart(at(name))).join('\n'),
    script: joinModules(SCRIPTS.map(at)),
  };
}

/** Which form it is taken for, and why. */
function recognitionText({ recognition }: CheckedRecord, { definitions, recognition: why }: InspectionOptions): Html {
  const { definition: id, confidence, reasons, missing } = recognition;
  const name = definitions.find((definition) => definition.id === id)?.name ?? { zh: id, en: id };
  const told = reasons.map((reason) => html`<li>${say((_, language) => why[language](reason))}</li>`);
  const lacks =
    missing.length === 0
      ? undefined
      : html`<details><summary>${say((texts) => texts.missing(missing.length))}</summary>${missing.join(' / ')}</details>`;
  return html`<p>${say((_, language) => name[language])} <code>${id}</code> ${say((texts) => texts.definition(confidence.toFixed(2)))}</p><ul class="reasons">${told}</ul>${lacks}`;
}

function formPane(record: CheckedRecord, ordinal: number, options: InspectionOptions, numbers: PlaceNumbers): Html {
  return html`<section class="form" id="form-${ordinal}"><h2>${say((texts) => texts.form(ordinal))}</h2>${recognitionText(record, options)}<h3>${say((texts) => texts.findings)}</h3>${findingList(record, options, numbers)}${uncheckedList(record, options)}<h3>${say((texts) => texts.fields)}</h3>${valueLists(record, numbers)}</section>
`;
}

function nothing({ document, records }: Inspection, { localisers }: InspectionOptions): Html | undefined {
  if (records.length > 0) return undefined;
  const { error } = document;
  return html`<p class="none">${say((texts, language) => (error ? localisers[language].fault(error) : texts.noForm))}</p>`;
}

/**
 * Writes a page that shows a document as it was read, with the boxes of its cells, beside every value and finding;
 * each leads to the other. Throws the system's error where the file cannot be written.
 */
export async function writeInspection(path: string, inspection: Inspection, options: InspectionOptions): Promise<void> {
  const numbers = new PlaceNumbers();
  const spec = pageSpec(inspection, options);
  const forms = inspection.records.map((record, index) => formPane(record, index + 1, options, numbers));
  await writeFiles(dirname(path), [basename(path)], async ([file]) => {
    await file?.write(pageStart(spec).markup);
    await file?.write(frameStart(inspection, options).markup);
    await file?.write(
      html`<div class="panes"><main class="document" data-view="laid" tabindex="0" aria-labelledby="document-title"><h2 id="document-title" class="unseen">${say((texts) => texts.document)}</h2>${documentPane(inspection, numbers)}</main><aside tabindex="0" aria-labelledby="values-title"><h2 id="values-title" class="unseen">${say((texts) => texts.fields)}</h2>${options.masked ? html`<p class="remarks">${say((texts) => texts.masked)}</p>` : undefined}<p class="hint">${say((texts) => texts.hint)}</p>${nothing(inspection, options)}${forms}</aside></div>
`.markup,
    );
    await file?.write(pageEnd(spec).markup);
  });
}

export type { Inspection, InspectionOptions } from './options.ts';
