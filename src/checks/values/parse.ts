import { remembering } from '../../model/remember.ts';
import { isPlaceholder } from '../numeral.ts';
import { parseDate } from './date.ts';
import { parseDegree } from './degree.ts';
import { parseInterval, parseQuantity } from './quantity.ts';
import type { Value } from './value.ts';

/** What some forms print before a target: whether it is one of quality or of quantity. */
const NATURE = /^定[性量]:?\s*/u;

const SEPARATORS = /[/、;]/u;

/** What the text of a target or an actual means. `year` is taken for dates that name none. */
export const parseValue = (text: string, year?: number): Value => parseKeyed(`${year ?? ''}|${text}`);

const parseKeyed = remembering((key) => {
  const bar = key.indexOf('|');
  return parse(key.slice(bar + 1), bar === 0 ? undefined : Number(key.slice(0, bar)));
});

function parse(text: string, year: number | undefined): Value {
  const clean = text.normalize('NFKC').trim().replace(NATURE, '');
  if (isPlaceholder(clean)) return { kind: 'placeholder' };
  return single(clean, year) ?? several(clean, year) ?? parseDegree(clean) ?? { kind: 'text' };
}

const single = (text: string, year?: number): Value | undefined =>
  parseDate(text, year) ?? parseQuantity(text) ?? parseInterval(text);

/** Parts that each mean something by themselves: a unit such as 元/人 is no list. */
function several(text: string, year?: number): Value | undefined {
  const parts = text.split(SEPARATORS).map((part) => part.trim());
  if (parts.length < 2) return undefined;
  const values = parts.map((part) => single(part, year) ?? parseDegree(part));
  const known = values.filter((value) => value !== undefined);
  return known.length === parts.length ? { kind: 'several', parts: known } : undefined;
}
