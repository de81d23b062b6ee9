const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

const STYLES =
  '<style:style style:name="hidden" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="raised" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="box" style:family="graphic"><style:graphic-properties style:wrap="none" svg:stroke-width="0.02cm"/></style:style>';

const LIST =
  '<text:list-style style:name="chinese"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..." text:start-value="1"/></text:list-style>';

/** The parts of a flat OpenDocument text that a case fills. */
export interface FlatText {
  readonly body: string;
  /** Paragraphs of the page's header and footer. */
  readonly header?: string;
  readonly footer?: string;
}

const running = (name: string, content: string | undefined): string =>
  content === undefined ? '' : `<style:${name}>${content}</style:${name}>`;

/** A flat OpenDocument text for LibreOffice to convert. */
export function flatText({ body, header, footer }: FlatText): string {
  const layout =
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/><style:header-style/><style:footer-style/></style:page-layout>';
  const master = `<style:master-page style:name="Standard" style:page-layout-name="page">${running('header', header)}${running('footer', footer)}</style:master-page>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
    `<office:automatic-styles>${STYLES}${LIST}${layout}</office:automatic-styles>` +
    `<office:master-styles>${master}</office:master-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document>`
  );
}

export const p = (content: string): string => `<text:p>${content}</text:p>`;

/** A cell; `content` is text or blocks. */
export function cell(content: string, columns = 1, rows = 1): string {
  const spans = `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;
  return `<table:table-cell ${spans}>${content.startsWith('<') ? content : p(content)}</table:table-cell>`;
}

/** The place of a cell that another one covers. */
export const covered = '<table:covered-table-cell/>';

export function table(columns: number, ...rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('');
  return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${body}</table:table>`;
}
