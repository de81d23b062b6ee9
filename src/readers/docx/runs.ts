import { descendants, first, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readAlternatives, readDrawing } from './drawings.ts';
import { equationText } from './equation.ts';
import { shownForField } from './field-results.ts';
import type { Sight } from './raw.ts';
import { isOn, type Look, narrow, type Paragraph, type Scope, seenBy } from './scope.ts';
import { isCharacter, isPrivate, isSymbolFont, symbol, symbolText } from './symbols.ts';
import { LINE_BREAK } from './text.ts';
import { unwrap } from './wrappers.ts';

type Handler = (element: XmlElement, scope: Scope, out: Paragraph) => void;

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((plain, index) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'[index] ?? plain]),
);
const RAISED_NUMBER = /^[+-]?\d+$/u;

function push(out: Paragraph, scope: Scope, text: string, sight: Sight = 'both'): void {
  const seen = narrow(scope.walk.fields.hidden ? 'mammoth' : scope.sight, sight);
  if (text !== '' && seen) out.pieces.push({ text, sight: seen });
}

/** Text that shows as something else than what is stored. */
function pushShown(out: Paragraph, scope: Scope, shown: string, stored: string): void {
  if (shown === stored) {
    push(out, scope, shown);
  } else {
    push(out, scope, shown, 'shown');
    push(out, scope, stored, 'mammoth');
  }
}

/** What stored characters show in a run's font and position. */
function shownText(text: string, look: Look | undefined): string {
  if (isSymbolFont(look?.font)) return symbolText(look.font, text);
  // A power set as a raised digit would read as one more digit of the number before it.
  if (look?.raised && RAISED_NUMBER.test(text)) return [...text].map((digit) => RAISED[digit]).join('');
  return text;
}

/** Takes the first character of a check box for the box's state, however it is drawn. */
function tick(scope: Scope, out: Paragraph): boolean {
  if (!scope.tick || scope.tick.used) return false;
  scope.tick.used = true;
  push(out, scope, scope.tick.text);
  return true;
}

const readText: Handler = (element, scope, out) => {
  const stored = textOf(element);
  if (stored !== '' && !tick(scope, out)) pushShown(out, scope, shownText(stored, scope.look), stored);
};

const readSymbol: Handler = (element, scope, out) => {
  const font = element.attributes['w:font'] ?? '';
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (tick(scope, out) || !isCharacter(code)) return;
  const known = symbol(font, code);
  if (known === undefined && isPrivate(code)) scope.walk.remarks.add('unknown-symbol');
  push(out, scope, known ?? String.fromCodePoint(code), known === undefined ? 'shown' : 'both');
};

const readField: Handler = (element, scope, out) => {
  const ended = scope.walk.fields.mark(element);
  const shown = ended && shownForField(ended);
  if (shown) push(out, scope, shown.text, shown.sight);
};

const readNote =
  (kind: 'footnote' | 'endnote'): Handler =>
  (element, scope) => {
    const id = element.attributes['w:id'];
    if (id !== undefined) scope.walk.noteReferences.push({ kind, id });
  };

function lookOf(properties: XmlElement | undefined): Look {
  const fonts = first(properties, 'w:rFonts')?.attributes;
  return {
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    raised: first(properties, 'w:vertAlign')?.attributes['w:val'] === 'superscript',
  };
}

const readRun: Handler = (run, scope, out) => {
  const properties = first(run, 'w:rPr');
  const isHidden = isOn(first(properties, 'w:vanish'));
  const inner = isHidden ? seenBy(scope, 'mammoth') : scope;
  if (isHidden && textOf(run) !== '') scope.walk.remarks.add('hidden-text');
  if (inner) readInline(run, { ...inner, look: lookOf(properties) }, out);
};

const readRuby: Handler = (element, scope, out) => {
  const inner = seenBy(scope, 'shown');
  if (inner) readInline(first(element, 'w:rubyBase'), inner, out);
};

const readWordArt: Handler = (element, scope, out) => {
  for (const path of descendants(element, 'v:textpath')) push(out, scope, path.attributes.string ?? '', 'shown');
};

const HANDLERS: Readonly<Record<string, Handler>> = {
  'w:r': readRun,
  'w:t': readText,
  'w:sym': readSymbol,
  'w:tab': (_, scope, out) => push(out, scope, '\t'),
  'w:ptab': (_, scope, out) => push(out, scope, '\t', 'shown'),
  'w:br': (_, scope, out) => push(out, scope, LINE_BREAK),
  'w:cr': (_, scope, out) => push(out, scope, LINE_BREAK, 'shown'),
  'w:noBreakHyphen': (_, scope, out) => push(out, scope, '-'),
  'w:fldChar': readField,
  'w:instrText': (element, scope) => scope.walk.fields.instruct(textOf(element)),
  'w:footnoteReference': readNote('footnote'),
  'w:endnoteReference': readNote('endnote'),
  'w:ruby': readRuby,
  'm:oMath': (element, scope, out) => push(out, scope, equationText(element), 'shown'),
  'm:oMathPara': (element, scope, out) => push(out, scope, equationText(element), 'shown'),
  'mc:AlternateContent': (element, scope, out) => readAlternatives(element, scope, out),
  'w:drawing': (element, scope, out) => readDrawing(element, scope, out),
  'w:object': (element, scope, out) => readDrawing(element, scope, out),
  'w:pict': (element, scope, out) => {
    readWordArt(element, scope, out);
    readDrawing(element, scope, out);
  },
};

/** Reads what stands in a line of text: runs and all that can stand among and in them. */
export function readInline(parent: XmlElement | undefined, scope: Scope, out: Paragraph): void {
  for (const [child, inner] of unwrap(parent, scope)) HANDLERS[child.name]?.(child, inner, out);
}
