import { type MoneyUnit, normaliseAmount } from '../normalise/number.ts';
import { cleanCompact } from '../normalise/text.ts';
import type { Located } from '../regions.ts';
import type { FormRow } from '../rows.ts';

/** What closes a note is often misread, and its unit counts ten thousand times: any mark closes it, and the end of the cell. */
const UNIT_NOTE = /[(（]\s*(?:(?:金额)?单位\s*[:：]?)?\s*(万元|元)\s*(?:[^\p{L}\p{N}]|$)/u;
const UNIT_LINE = /单\s*位\s*[:：]\s*(?:人民币)?\s*(万元|元)/u;

const unitIn = (rows: readonly FormRow[], pattern: RegExp): string | undefined =>
  rows
    .flatMap((row) => row.own)
    .map((cell) => pattern.exec(cell.text.normalize('NFKC'))?.[1])
    .find((unit) => unit !== undefined);

/** The unit that the heading or header of the funds table states, or a line elsewhere on the form; else the definition's. */
export function moneyUnit(rows: readonly FormRow[], { from, to }: Located, fallback: MoneyUnit): MoneyUnit {
  const unit = unitIn(rows.slice(Math.max(0, from - 1), to), UNIT_NOTE) ?? unitIn(rows, UNIT_LINE);
  return unit === '元' || unit === '万元' ? unit : fallback;
}

/** The name of a source as printed, without 其中 and without the spaces and colons around it. */
export const fundLabel = (text: string): string =>
  cleanCompact(text)
    .replace(/\s+/gu, '')
    .replace(/^其中[:：]?/u, '')
    .replace(/[:：]$/u, '');

/** Whether a text is an amount of money. */
export function isAmount(text: string): boolean {
  const amount = normaliseAmount(text, '元');
  return amount !== undefined && amount !== '';
}
