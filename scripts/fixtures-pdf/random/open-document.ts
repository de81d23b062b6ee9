import type { PlannedCell, PlannedTable } from '../../../test/readers/pdf/support/random-table.ts';
import { escaped } from '../../fixtures/render/pasted.ts';
import { type PrintedTable, repeatsHeader } from './looks.ts';

const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');
const WIDTH = 510;

/** A text document that prints tables, each below a heading of its own at the top of a page. */
export function openDocumentOf(tables: readonly PrintedTable[], headings: readonly string[]): string {
  const styles = tables.map(stylesOf).join('');
  const body = tables.map((table, i) => `<text:h text:style-name="h${i}">${headings[i]}</text:h>${tableXml(table, i)}`);
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="595pt" fo:page-height="842pt" fo:margin="42.5pt"/></style:page-layout>${styles}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text>${body.join('\n')}</office:text></office:body></office:document>`;
}

function stylesOf(printed: PrintedTable, i: number): string {
  const { planned, look } = printed;
  const cells = planned.cells.map((cell, j) => cellStyle(cell, printed, `c${i}.${j}`));
  const whole = planned.columns.reduce((sum, part) => sum + part, 0);
  const columns = planned.columns.map(
    (part, j) =>
      `<style:style style:name="t${i}.${j}" style:family="table-column"><style:table-column-properties style:column-width="${((part / whole) * WIDTH).toFixed(1)}pt"/></style:style>`,
  );
  const paragraph = (name: string, align: string): string =>
    `<style:style style:name="${name}${i}" style:family="paragraph"><style:paragraph-properties fo:text-align="${align}" fo:line-height="${Math.round(look.lineHeight * 100)}%"/>${fontOf(look.font, look.size)}</style:style>`;
  const heading = `<style:style style:name="h${i}" style:family="paragraph"><style:paragraph-properties ${i > 0 ? 'fo:break-before="page"' : ''} fo:margin-bottom="${look.offset}pt"/>${fontOf('WenQuanYi Zen Hei', 24)}</style:style>`;
  const table = `<style:style style:name="t${i}" style:family="table"><style:table-properties style:width="${WIDTH}pt" table:align="margins" style:may-break-between-rows="true" table:border-model="collapsing"/></style:style>`;
  return [...columns, ...cells, paragraph('start', 'start'), paragraph('center', 'center'), heading, table].join('');
}

const fontOf = (name: string, size: number): string =>
  `<style:text-properties fo:font-family="'${name}'" style:font-family-asian="'${name}'" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:language="en" fo:country="US" style:language-asian="zh" style:country-asian="CN"/>`;

/** A style for each cell, as its sides differ. */
function cellStyle(cell: PlannedCell, table: PrintedTable, name: string): string {
  const { look } = table;
  const properties = `style:vertical-align="${look.valign}" fo:padding="${look.padding}pt" ${paintOf(cell, table)}`;
  return `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${properties}/></style:style>`;
}

function paintOf(cell: PlannedCell, { planned, look }: PrintedTable): string {
  const last = { row: planned.rowCount, column: planned.columns.length };
  const outer = {
    top: cell.row === 0,
    bottom: cell.row + cell.rowSpan === last.row,
    left: cell.column === 0,
    right: cell.column + cell.columnSpan === last.column,
  };
  const line = `${look.stroke}pt ${look.line} #000000`;
  const drawn = {
    ruled: () => true,
    open: (side: keyof typeof outer) => !outer[side],
    sides: (side: keyof typeof outer) => side === 'top' || side === 'bottom' || !outer[side],
    rows: (side: keyof typeof outer) => side === 'top' || side === 'bottom',
    fills: () => false,
    bands: () => false,
    bare: () => false,
  }[look.kind];
  const sides = (['top', 'bottom', 'left', 'right'] as const).map(
    (side) => `fo:border-${side}="${drawn(side) ? line : 'none'}"`,
  );
  const tinted =
    look.kind === 'fills' ? (cell.row + cell.column) % 2 === 0 : look.kind === 'bands' && cell.row % 2 === 1;
  const tint = tinted ? '#e4e8f0' : look.kind === 'fills' ? '#f0ece0' : 'transparent';
  return `${sides.join(' ')} fo:background-color="${tint}"`;
}

function tableXml(table: PrintedTable, i: number): string {
  const { planned } = table;
  const columns = planned.columns.map((_, j) => `<table:table-column table:style-name="t${i}.${j}"/>`).join('');
  const rows = Array.from({ length: planned.rowCount }, (_, row) => rowXml(planned, row, i));
  const head = repeatsHeader(table) ? 1 : 0;
  const header = `<table:table-header-rows>${rows.slice(0, head).join('')}</table:table-header-rows>`;
  return `<table:table table:style-name="t${i}">${columns}${head > 0 ? header : ''}${rows.slice(head).join('')}</table:table>`;
}

function rowXml({ columns, cells }: PlannedTable, row: number, i: number): string {
  const slots = columns.map((_, column) => {
    const j = cells.findIndex((cell) => cell.row === row && cell.column === column);
    const cell = cells[j];
    return cell ? cellXml(cell, `c${i}.${j}`, i) : '<table:covered-table-cell/>';
  });
  return `<table:table-row>${slots.join('')}</table:table-row>`;
}

function cellXml({ text, rowSpan, columnSpan, align }: PlannedCell, style: string, i: number): string {
  const spans = `table:number-columns-spanned="${columnSpan}" table:number-rows-spanned="${rowSpan}"`;
  const paragraph = align === 'center' ? `center${i}` : `start${i}`;
  const paragraphs = text.split('\n').map((part) => `<text:p text:style-name="${paragraph}">${escaped(part)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string" ${spans}>${paragraphs.join('')}</table:table-cell>`;
}
