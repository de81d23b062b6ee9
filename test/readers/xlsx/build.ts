import type { SourceDocument } from '../../../src/model/document.ts';
import { MEDIA } from '../../../src/readers/media-types.ts';
import { xlsxReader } from '../../../src/readers/xlsx/index.ts';
import { packZip } from '../../../src/readers/zip/pack.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** A sheet: the content of its root element. */
export interface Sheet {
  readonly name: string;
  readonly content: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** Rows of cells; a number is stored as one, with style 0; text that begins with `<` is a cell's XML. */
export function rows(...all: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    if (typeof value === 'number') return `<c><v>${value}</v></c>`;
    return value.startsWith('<') ? value : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<sheetData>${all.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

/** An XLSX with the given sheets and, by style number from 0, the given number formats. */
export function xlsx(sheets: readonly Sheet[], formats: readonly string[] = [], more = ''): Uint8Array {
  const entries = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="s${index}"/>`,
  );
  const links = sheets.map(
    (_, index) => `<Relationship Id="s${index}" Type="${OFFICE}/worksheet" Target="sheet${index}.xml"/>`,
  );
  const own = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const parts: (readonly [string, string])[] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['xl/workbook.xml', `<workbook ${MAIN} xmlns:r="${OFFICE}">${more}<sheets>${entries.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships ${RELATIONSHIPS}>${links.join('')}<Relationship Id="f" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `<styleSheet ${MAIN}><numFmts>${own.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ],
    ...sheets.map(
      ({ content }, index) => [`xl/sheet${index}.xml`, `<worksheet ${MAIN}>${content}</worksheet>`] as const,
    ),
  ];
  return packZip(parts.map(([name, xml]) => [name, Buffer.from(xml)]));
}

export const readWorkbook = (bytes: Uint8Array): Promise<SourceDocument> =>
  xlsxReader.read({ path: 'form.xlsx', bytes, mediaType: MEDIA.xlsx, options: {} });

/** Reads one sheet with the given content. */
export const readSheetXml = (content: string, formats: readonly string[] = []): Promise<SourceDocument> =>
  readWorkbook(xlsx([{ name: '自评表', content }], formats));
