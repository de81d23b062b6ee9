import type { SourceDocument } from '../../../src/model/document.ts';
import { docxReader } from '../../../src/readers/docx/index.ts';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { packZip } from '../../../src/readers/zip/pack.ts';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
export const tr = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const START = '<w:vMerge w:val="restart"/>';
export const GOES_ON = '<w:vMerge/>';

/** Further parts, by what they are; the text is the content of their root element. */
export type Related = Readonly<Partial<Record<'styles' | 'numbering' | 'footnotes' | 'header' | 'footer', string>>>;

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  header: 'hdr',
  footer: 'ftr',
} as const;

function relationships(related: Related): string {
  const list = Object.keys(related).map(
    (name) => `<Relationship Id="${name}" Type="${TYPE}/${name}" Target="${name}.xml"/>`,
  );
  return `<Relationships ${RELATIONSHIPS}>${list.join('')}</Relationships>`;
}

/** The parts of a DOCX with the given body. */
export function parts(body: string, related: Related = {}): Map<string, Uint8Array> {
  const main = `<Relationship Id="r" Type="${TYPE}/officeDocument" Target="word/document.xml"/>`;
  const files: (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', `<Relationships ${RELATIONSHIPS}>${main}</Relationships>`],
    ['word/_rels/document.xml.rels', relationships(related)],
    ['word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`],
  ];
  for (const [name, root] of Object.entries(ROOTS)) {
    const content = Object.entries(related).find(([key]) => key === name)?.[1];
    if (content !== undefined) files.push([`word/${name}.xml`, `<w:${root} ${NAMESPACES}>${content}</w:${root}>`]);
  }
  return new Map(files.map(([name, xml]) => [name, Buffer.from(xml)]));
}

/** A DOCX with the given body. */
export const docx = (body: string, related: Related = {}): Uint8Array => packZip(parts(body, related));

export const readBytes = (bytes: Uint8Array): Promise<SourceDocument> =>
  docxReader.read({ path: 'form.docx', bytes, mediaType: MEDIA.docx, options: {} });

/** Reads a DOCX with the given body. */
export const readBody = (body: string, related: Related = {}): Promise<SourceDocument> =>
  readBytes(docx(body, related));

/** Tables as lists of `row,column,rowSpan×columnSpan text`, paragraphs as their text. */
export function outline(document: SourceDocument): (string | string[])[] {
  return document.blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text;
    return block.cells.map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}×${cell.columnSpan} ${cell.text}`);
  });
}
