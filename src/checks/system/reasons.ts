import type { Labeller } from '../labels.ts';
import type { Cell } from './cells.ts';
import type { Unchecked } from './equation.ts';

/** What would have to be equal is not stated. */
export const missing = (rule: string, label: string): Unchecked => ({
  rule,
  reason: { code: 'missing', args: { label } },
});

/** A result is stated, but nothing that it could come from. */
export const withoutParts = (rule: string, label: string): Unchecked => ({
  rule,
  reason: { code: 'without-parts', args: { label } },
});

/** Text stands where a number should. */
export const unreadable = (rule: string, cell: Cell, label: Labeller): Unchecked => ({
  rule,
  reason: { code: 'not-a-number', args: { label: label(cell.field), text: cell.source.raw } },
});
