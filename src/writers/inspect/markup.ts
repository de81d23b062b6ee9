import type { MarkupElement, MarkupNode } from '../../model/markup.ts';
import { Html, html } from '../page/html.ts';
import type { PlaceNumbers } from './places.ts';
import { say } from './texts/index.ts';

function attributes({ anchor, rowSpan = 1, columnSpan = 1 }: MarkupElement, numbers: PlaceNumbers): Html {
  const number = anchor === undefined ? undefined : numbers.of({ anchor });
  return html`${rowSpan > 1 ? html` rowspan="${rowSpan}"` : undefined}${columnSpan > 1 ? html` colspan="${columnSpan}"` : undefined}${number === undefined ? undefined : html` data-place="${number}"`}`;
}

function elementHtml(element: MarkupElement, numbers: PlaceNumbers): Html {
  const { tag, children } = element;
  if (tag === 'picture') return html`<span class="left-out">${say((texts) => texts.pictureLeftOut)}</span>`;
  if (tag === 'br') return html`<br>`;
  const content = markupHtml(children, numbers);
  const named = new Html(tag);
  const whole = html`<${named}${attributes(element, numbers)}>${content}</${named}>`;
  return tag === 'table' ? html`<div class="scroller" tabindex="0" role="group">${whole}</div>` : whole;
}

/** A document's mark-up with its text escaped, its cells and paragraphs as spots. */
export const markupHtml = (nodes: readonly MarkupNode[], numbers: PlaceNumbers): Html =>
  html`${nodes.map((node) => (typeof node === 'string' ? node : elementHtml(node, numbers)))}`;
