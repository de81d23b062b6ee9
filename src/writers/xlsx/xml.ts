/** Characters that XML 1.0 cannot hold, and the escapes that a spreadsheet would take for such characters. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
/** Most texts have nothing to replace, and there are millions of them. */
const NEEDS_CARE = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]|_x/u;
const KEPT = new Set(['\t', '\n']);
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** More than this a cell of a spreadsheet does not hold. */
const LONGEST = 32_767;

const escaped = (character: string): string =>
  KEPT.has(character) ? character : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Text for an element or attribute; what XML cannot hold stands as the spreadsheet's own escape. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replaceAll('\r\n', '\n')
    .replace(FORBIDDEN, escaped)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Text that fits into a cell; `…` ends what does not. */
export const cellText = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
