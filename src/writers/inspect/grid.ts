import type { Block, Cell, Paragraph, Table } from '../../model/document.ts';
import { type Html, html } from '../page/html.ts';
import type { PlaceNumbers } from './places.ts';
import { say } from './texts/index.ts';

/** The number of the first of the places that has one, as an attribute. */
function spot(places: Cell['places'], numbers: PlaceNumbers): Html | undefined {
  const number = places.map((place) => numbers.of(place)).find((one) => one !== undefined);
  return number === undefined ? undefined : html` data-place="${number}"`;
}

function cellHtml({ text, rowSpan, columnSpan, places, trust }: Cell, numbers: PlaceNumbers): Html {
  const spans = html`${rowSpan > 1 ? html` rowspan="${rowSpan}"` : undefined}${columnSpan > 1 ? html` colspan="${columnSpan}"` : undefined}`;
  return html`<td class="${trust}"${spans}${spot(places, numbers)}>${text}</td>`;
}

/** A row with its cells where they stand; positions that the document lacks are shown as such. */
function rowHtml(
  cells: readonly Cell[],
  covered: ReadonlySet<number>,
  columnCount: number,
  numbers: PlaceNumbers,
): Html {
  const parts: Html[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const cell = cells.find((one) => one.column === column);
    if (cell) parts.push(cellHtml(cell, numbers));
    else if (!covered.has(column)) parts.push(html`<td class="lacking"></td>`);
  }
  return html`<tr>${parts}</tr>`;
}

/** By row: the columns that cells of it or of rows above take. */
function coveredColumns({ cells, rowCount }: Table): ReadonlySet<number>[] {
  const covered = Array.from({ length: rowCount }, () => new Set<number>());
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (const taken of covered.slice(row, row + rowSpan)) {
      for (let at = column; at < column + columnSpan; at += 1) taken.add(at);
    }
  }
  return covered;
}

function tableHtml(table: Table, numbers: PlaceNumbers): Html {
  const { rowCount, columnCount, grid } = table;
  const byRow = Map.groupBy(table.cells, ({ row }) => row);
  const rows = coveredColumns(table).map((covered, row) =>
    rowHtml(byRow.get(row) ?? [], covered, columnCount, numbers),
  );
  return html`<figure class="grid"><figcaption>${say((texts) => texts.grid(rowCount, columnCount, texts.grids[grid]))}</figcaption><div class="scroller" tabindex="0" role="group"><table><tbody>${rows}</tbody></table></div></figure>
`;
}

const paragraphHtml = ({ text, places }: Paragraph, numbers: PlaceNumbers): Html =>
  html`<p class="paragraph"${spot(places, numbers)}>${text}</p>`;

/** The tables and paragraphs of a document without pages, as they were read. */
export const drawBlocks = (blocks: readonly Block[], numbers: PlaceNumbers): Html =>
  html`${blocks.map((block) => (block.kind === 'table' ? tableHtml(block, numbers) : paragraphHtml(block, numbers)))}`;
