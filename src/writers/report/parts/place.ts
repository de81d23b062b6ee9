import type { Place } from '../../../model/place.ts';
import { anchorName } from '../../page/anchor.ts';
import { type Html, html } from '../../page/html.ts';
import { say } from '../texts/index.ts';

/** Where something stands, in words: its pages, or what the format has instead of them. */
export function placeName(places: readonly Place[]): Html | undefined {
  const pages = [...new Set(places.flatMap(({ page }) => page ?? []))];
  if (pages.length > 0) {
    return html`<span class="place">${pages.map((page, index) => [index > 0 ? ', ' : '', say(({ finding }) => finding.page(page))])}</span>`;
  }
  const anchor = places.find((place) => place.anchor)?.anchor;
  return anchor ? html`<span class="place">${say((_, language) => anchorName(anchor, language))}</span>` : undefined;
}
