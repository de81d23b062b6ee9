import { packZip } from '../../src/readers/zip/pack.ts';

const TRANSITIONAL = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" w:conformance="strict"';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A DOCX around the XML of its body, for what no library writes. */
export function wordprocessing(body: string, edition: 'transitional' | 'strict' = 'transitional'): Uint8Array {
  const base =
    edition === 'strict'
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT_TYPE}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${base}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${edition === 'strict' ? STRICT : TRANSITIONAL}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
  return packZip(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(DECLARATION + xml)]));
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const par = (...content: readonly string[]): string =>
  `<w:p>${content.map((part) => (part.startsWith('<') ? part : run(part))).join('')}</w:p>`;

/** A cell of some width in twentieths of a point; `content` is text or blocks. */
export function cell(content: string, width: number, more = ''): string {
  const inner = content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : par(content);
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${inner}</w:tc>`;
}

export const row = (properties: string, ...cells: readonly string[]): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;

export function table(widths: readonly number[], ...rows: readonly string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const START = '<w:vMerge w:val="restart"/>';
export const CONTINUE = '<w:vMerge w:val="continue"/>';

/** A field with its instruction and, where there is one, its result. */
export function field(instruction: string, data = '', result?: string): string {
  const mark = (type: string, inner = '') => `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
  const shown = result === undefined ? '' : mark('separate') + run(result);
  return `${mark('begin', data)}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${shown}${mark('end')}`;
}

export const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
