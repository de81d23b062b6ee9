const STYLE_ELEMENT = /<style[\s>][\s\S]*?<\/style>/g;
const BACKGROUND = /<rect width="\d+" height="\d+" x="0" y="0" fill="none"><\/rect>/g;
const NEEDLESS = / (?:class|id|ecmeta_\w+|xmlns(?::\w+)?|version|baseProfile|pointer-events)="[^"]*"/g;
const SIZE = /^<svg width="\d+" height="\d+"/;
const STYLE_ATTRIBUTE = / style="([^"]*)"/g;
const INHERITED = / font-family="inherit"/g;

/** `font-size:12px;` as the attribute of the same meaning. */
const toAttributes = (style: string): string =>
  style
    .split(';')
    .map((declaration) => declaration.split(':'))
    .map(([name = '', value = '']) => (name.trim() ? ` ${name.trim()}="${value.trim()}"` : ''))
    .join('');

/**
 * Drawn SVG as part of a page: without style elements and attributes, which the page's policy forbids, without what
 * only a script would use, and as large as the page wants it.
 */
export function tidySvg(svg: string): string {
  return svg
    .replace(STYLE_ELEMENT, '')
    .replace(BACKGROUND, '')
    .replace(SIZE, '<svg')
    .replace(NEEDLESS, '')
    .replace(STYLE_ATTRIBUTE, (_, style: string) => toAttributes(style))
    .replace(INHERITED, '')
    .replace(/\n/g, '');
}
