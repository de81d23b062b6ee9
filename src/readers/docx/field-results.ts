import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { EndedField } from './fields.ts';
import type { Piece } from './raw.ts';
import { isOn } from './scope.ts';
import { isCharacter, symbol } from './symbols.ts';

const OVERSTRIKE = /\\o\s*(?:\\a[clr]\s*)?\(([^)]*)\)/iu;
const BOXES = /[□☐〇○◯]/u;
const TICKS = /[√✓✔]/u;
const CROSSES = /[×✗✘]/u;
const ENCLOSED_ONE = 0x2460;

function checkBox(begin: XmlElement): string {
  const box = first(begin, 'w:ffData', 'w:checkBox');
  return isOn(first(box, 'w:checked') ?? first(box, 'w:default')) ? '☑' : '□';
}

function dropDown(begin: XmlElement): string {
  const list = first(begin, 'w:ffData', 'w:ddList');
  const chosen = (first(list, 'w:result') ?? first(list, 'w:default'))?.attributes['w:val'] ?? '0';
  return all(list, 'w:listEntry')[Number(chosen)]?.attributes['w:val'] ?? '';
}

/** Characters set over each other: a tick in a box is a ticked box, a number in a circle a circled number. */
function overstrike(instruction: string): string {
  const parts =
    OVERSTRIKE.exec(instruction)?.[1]
      ?.split(/[,;，；]/u)
      .map((part) => part.trim()) ?? [];
  const rest = parts.filter((part) => !BOXES.test(part)).join('');
  if (rest.length === parts.join('').length) return rest;
  if (TICKS.test(rest)) return '☑';
  if (CROSSES.test(rest)) return '☒';
  if (rest === '') return parts[0] ?? '';
  return /^(?:[1-9]|1\d|20)$/u.test(rest) ? String.fromCodePoint(ENCLOSED_ONE + Number(rest) - 1) : rest;
}

/** `SYMBOL 254 \f Wingdings`: the character by its code, in a font. */
function symbolField(instruction: string): string {
  const code = /^SYMBOL\s+(0x[\da-f]+|\d+)/iu.exec(instruction)?.[1];
  const font = /\\f\s+"?([^"\\]+?)"?\s*(?:\\|$)/iu.exec(instruction)?.[1];
  if (!isCharacter(Number(code))) return '';
  return (font && symbol(font, Number(code))) ?? String.fromCodePoint(Number(code));
}

/** What an ended field shows though its result is not stored as text, if it does. */
export function shownForField(field: EndedField): Piece | undefined {
  const name = /^\w+/u.exec(field.instruction)?.[0]?.toUpperCase();
  if (name === 'FORMCHECKBOX') return { text: checkBox(field.begin), sight: 'both' };
  if (field.hasResult) return undefined;
  if (name === 'FORMDROPDOWN') return { text: dropDown(field.begin), sight: 'shown' };
  if (name === 'EQ') return { text: overstrike(field.instruction), sight: 'shown' };
  if (name === 'SYMBOL') return { text: symbolField(field.instruction), sight: 'shown' };
  return undefined;
}
