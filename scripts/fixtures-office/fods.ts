import { gridOf, type Sheet, type SheetCell, type SheetLine, type SheetTable } from '../fixtures/sheet.ts';

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
].join(' ');

const NUMBER = /^-?\d+(?:\.(\d+))?(%?)$/u;
const MOST_DECIMALS = 4;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A style for numbers and one for percentages, for each count of decimals. */
function styles(): string {
  return Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => {
    const digits = `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"/>`;
    const cell = (name: string) =>
      `<style:style style:name="c${name}" style:family="table-cell" style:data-style-name="${name}"/>`;
    return (
      `<number:number-style style:name="n${decimals}">${digits}</number:number-style>${cell(`n${decimals}`)}` +
      `<number:percentage-style style:name="p${decimals}">${digits}<number:text>%</number:text></number:percentage-style>${cell(`p${decimals}`)}`
    );
  }).join('');
}

/** What is a number on the form is one in the workbook, shown with the same decimals. */
function content(text: string): { readonly attributes: string; readonly inner: string } {
  const inner = text
    .split('\n')
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join('');
  const [whole, digits = '', percent] = NUMBER.exec(text) ?? [];
  if (whole === undefined || digits.length > MOST_DECIMALS) return { attributes: 'office:value-type="string"', inner };
  const type = percent ? 'percentage' : 'float';
  const number = percent ? Number((Number.parseFloat(text) / 100).toFixed(8)) : Number(text);
  const style = `table:style-name="c${percent ? 'p' : 'n'}${digits.length}"`;
  return { attributes: `${style} office:value-type="${type}" office:value="${number}"`, inner };
}

function cellXml({ text, columns, rows }: Pick<SheetCell, 'text' | 'columns' | 'rows'>): string {
  const { attributes, inner } = content(text);
  const spans = `table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;
  return `<table:table-cell ${attributes} ${spans}>${text === '' ? '' : inner}</table:table-cell>`;
}

const row = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const COVERED = '<table:covered-table-cell/>';

const tableRows = (table: SheetTable): string[] =>
  gridOf(table).map((slots, at) =>
    row(slots.map(({ cell, row: top, column }, index) => (top === at && column === index ? cellXml(cell) : COVERED))),
  );

const lineRow = ({ text }: SheetLine, columns: number): string =>
  row([cellXml({ text, columns, rows: 1 }), ...Array.from({ length: columns - 1 }, () => COVERED)]);

/** A form as a flat OpenDocument workbook with one sheet, for LibreOffice to convert. */
export function flatWorkbook(sheet: Sheet): string {
  const columns = Math.max(...sheet.blocks.map((block) => (block.kind === 'table' ? block.widths.length : 1)));
  const rows = sheet.blocks.flatMap((block) => (block.kind === 'table' ? tableRows(block) : [lineRow(block, columns)]));
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">` +
    `<office:automatic-styles>${styles()}</office:automatic-styles><office:body><office:spreadsheet>` +
    `<table:table table:name="自评表"><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>` +
    '</office:spreadsheet></office:body></office:document>'
  );
}
