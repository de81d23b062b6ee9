import type { PlannedCell } from '../../../test/readers/pdf/support/random-table.ts';
import { escaped } from '../../fixtures/render/pasted.ts';
import { type Look, type PrintedTable, repeatsHeader } from './looks.ts';

/** A web page that prints tables, each below a heading of its own at the top of a page. */
export function htmlOf(tables: readonly PrintedTable[], headings: readonly string[]): string {
  const sections = tables.map((table, i) => sectionOf(table, i, headings[i] ?? ''));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>@page{size:A4;margin:15mm}
body{margin:0} h1{break-before:page;font:24pt "WenQuanYi Zen Hei";margin:0} table{width:100%;table-layout:fixed}
td{overflow-wrap:anywhere} p{margin:0}${tables.map(({ look }, i) => styleOf(look, i)).join('\n')}</style>${sections.join('\n')}</html>`;
}

function styleOf(look: Look, index: number): string {
  const table = `#t${index}`;
  const border = `${look.stroke}pt ${look.line} #000`;
  const lines: Readonly<Record<Look['kind'], string>> = {
    ruled: `${table} td{border:${border}}`,
    open: `${table} td{border:${border}}${table}{border-style:hidden}`,
    sides: `${table} td{border:${border}}${table}{border-left-style:hidden;border-right-style:hidden}`,
    rows: `${table} td{border:${border};border-left:0;border-right:0}`,
    fills: `${table} td{background:#e4e8f0}${table}{border-collapse:separate;border-spacing:${look.stroke}pt}`,
    bands: `${table} tr:nth-child(even) td{background:#e4e8f0}`,
    bare: '',
  };
  return `${table}{border-collapse:collapse;font:${look.size}pt/${look.lineHeight} "${look.font}";margin-top:${look.offset}pt}
${table} td{padding:${look.padding}pt;vertical-align:${look.valign};${look.breaksAll ? 'word-break:break-all' : ''}}${lines[look.kind]}`;
}

function sectionOf(table: PrintedTable, index: number, heading: string): string {
  const { planned } = table;
  const rows = Array.from({ length: planned.rowCount }, (_, row) => {
    const cells = planned.cells.filter((cell) => cell.row === row).map(cellOf);
    return `<tr>${cells.join('')}</tr>`;
  });
  const whole = planned.columns.reduce((sum, width) => sum + width, 0);
  const columns = planned.columns.map((width) => `<col style="width:${(100 * width) / whole}%">`).join('');
  const head = repeatsHeader(table) ? 1 : 0;
  return `<h1>${heading}</h1><table id="t${index}"><colgroup>${columns}</colgroup>
<thead>${rows.slice(0, head).join('')}</thead><tbody>${rows.slice(head).join('\n')}</tbody></table>`;
}

function cellOf({ rowSpan, columnSpan, align, text }: PlannedCell): string {
  const paragraphs = text.split('\n').map((part) => `<p>${escaped(part)}</p>`);
  return `<td rowspan="${rowSpan}" colspan="${columnSpan}" style="text-align:${align}">${paragraphs.join('')}</td>`;
}
