import { columnLetters } from './cell.ts';
import { stylesXml } from './styles.ts';
import type { NamedSheet } from './table-sheets.ts';
import { XML_START, xmlText } from './xml.ts';
import { FilePacker, type PackedFile } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = `${PACKAGE}/relationships/metadata/core-properties`;

type Relation = readonly [id: string, type: string, target: string];

/** A sheet's name as formulas and links write it. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const relations = (items: readonly Relation[]): string =>
  `${XML_START}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(sheets: readonly NamedSheet[]): string {
  const parts: readonly (readonly [string, string])[] = [
    ['xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['xl/styles.xml', `${TYPE}.styles+xml`],
    ['docProps/core.xml', CORE_TYPE],
    ...sheets.map(({ file }) => [file.name, `${TYPE}.worksheet+xml`] as const),
  ];
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${XML_START}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** Headers repeat on paper, and filters are known by the name that spreadsheets expect. */
function definedNames(sheets: readonly NamedSheet[]): string {
  const names = sheets.flatMap(({ name, columns, lastRow }, index) => {
    const sheet = xmlText(quotedName(name));
    const range = `$A$1:$${columnLetters(columns - 1)}$${lastRow}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML_START}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join('')}</sheets>${definedNames(sheets)}</workbook>`;
}

const coreXml = (title: string): string =>
  `${XML_START}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Heshu</dc:creator></cp:coreProperties>`;

async function packText(name: string, text: string): Promise<PackedFile> {
  const packer = new FilePacker(name);
  await packer.write(text);
  return packer.end();
}

/** All files of a workbook. */
export async function workbookFiles(sheets: readonly NamedSheet[], title: string): Promise<readonly PackedFile[]> {
  const sheetRelations = sheets.map(
    ({ file }, index): Relation => [`rId${index + 1}`, `${OFFICE}/worksheet`, file.name.slice('xl/'.length)],
  );
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    [
      '_rels/.rels',
      relations([
        ['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'],
        ['rId2', CORE_RELATION, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreXml(title)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relations([...sheetRelations, ['rId0', `${OFFICE}/styles`, 'styles.xml']])],
    ['xl/styles.xml', stylesXml()],
  ];
  const files = await Promise.all(texts.map(([name, text]) => packText(name, text)));
  return [...files, ...sheets.map(({ file }) => file)];
}
