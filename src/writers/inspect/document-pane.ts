import type { SourceDocument } from '../../model/document.ts';
import { noteSentence } from '../../model/note-messages.ts';
import { type Html, html } from '../page/html.ts';
import { drawBlocks } from './grid.ts';
import { markupHtml } from './markup.ts';
import type { Inspection } from './options.ts';
import { drawPage } from './page-drawing.ts';
import type { PlaceNumbers } from './places.ts';
import { say } from './texts/index.ts';

/** What the reader noticed beside the values. */
function notesOf({ notes }: SourceDocument): Html | undefined {
  if (notes.length === 0) return undefined;
  const items = notes.map((note) => html`<li>${say((_, language) => noteSentence(note, language))}</li>`);
  return html`<section class="remarks"><h3>${say((texts) => texts.notes)}</h3><ul>${items}</ul></section>`;
}

/** The document as another program lays it out, and as it was read: a switch shows one of them. */
function twoViews({ markup }: Inspection, source: SourceDocument, numbers: PlaceNumbers): Html {
  const tab = (view: 'laid' | 'grid', isShown: boolean) =>
    html`<button type="button" data-show-view="${view}" aria-pressed="${String(isShown)}">${say(({ views }) => views[view])}</button>`;
  const laid = html`<p class="caption">${say((texts) => texts.laidOut)}</p>${markupHtml(markup, numbers)}`;
  return html`<div class="views" role="group" aria-labelledby="document-title">${tab('laid', true)}${tab('grid', false)}</div><div class="view laid">${laid}</div><div class="view grids">${drawBlocks(source.blocks, numbers)}</div>`;
}

/** The document of a page about one file, with a spot for every place that something was read from. */
export function documentPane(inspection: Inspection, numbers: PlaceNumbers): Html {
  const { source, markup } = inspection;
  if (!source) return html`<p class="none">${say((texts) => texts.failed)}</p>`;
  const notes = notesOf(source);
  if (source.pages.length > 0) {
    return html`${notes}${source.pages.map((page) => drawPage(inspection, source, page, numbers))}`;
  }
  if (markup.length > 0) return html`${notes}${twoViews(inspection, source, numbers)}`;
  return html`${notes}${drawBlocks(source.blocks, numbers)}`;
}
