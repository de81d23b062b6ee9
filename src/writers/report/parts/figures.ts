import { type Html, html } from '../../page/html.ts';

/** A count with its thousands set apart. */
export const count = (value: number): string => value.toLocaleString('en-US');

/** A share in per cent, without decimals; never 0 % of something or 100 % of less than all. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part === whole) return '100%';
  return `${Math.min(99, Math.max(1, Math.round((100 * part) / whole)))}%`;
}

/** A part of a bar: its length, and what fills it. */
export interface Segment {
  readonly value: number;
  readonly fill: string;
}

/** A horizontal bar of segments within a length of `whole`; its figures stand in text beside it. */
export function bar(segments: readonly Segment[], whole: number, name = 'bar'): Html {
  let at = 0;
  const parts = segments.map(({ value, fill }) => {
    const width = whole === 0 ? 0 : (100 * value) / whole;
    const x = at;
    at += width;
    return html`<rect class="${fill}" x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="8"/>`;
  });
  return html`<svg class="${name}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
