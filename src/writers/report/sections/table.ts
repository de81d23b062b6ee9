import { type Html, html, type Part } from '../../page/html.ts';
import { say, type Texts } from '../texts/index.ts';

export interface Column<Row> {
  readonly title: (texts: Texts) => string;
  readonly kind?: 'number' | 'share' | 'text';
  readonly cell: (row: Row) => Part;
  /** What rows are sorted by when a reader asks for it; the column cannot be sorted without it. */
  readonly order?: (row: Row) => string | number;
}

export interface TableSpec<Row> {
  /** The id of the heading that names the table. */
  readonly labelledBy: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** So many rows are shown at first; a button shows the others. */
  readonly shown?: number;
}

function header<Row>({ title, kind = 'text', order }: Column<Row>): Html {
  const label = say(title);
  return html`<th scope="col" class="${kind}">${order ? html`<button type="button" data-sort>${label}</button>` : label}</th>`;
}

function cell<Row>({ kind = 'text', cell, order }: Column<Row>, row: Row, first: boolean): Html {
  const sorted = order ? html` data-order="${order(row)}"` : undefined;
  return first
    ? html`<th scope="row" class="${kind}"${sorted}>${cell(row)}</th>`
    : html`<td class="${kind}"${sorted}>${cell(row)}</td>`;
}

/** A table that is written whole: it can be read and printed without a script, and sorted with one. */
export function wholeTable<Row>({ labelledBy, columns, rows, shown = rows.length }: TableSpec<Row>): Html {
  const lines = rows.map(
    (
      row,
      index,
    ) => html`<tr${index >= shown ? html` data-more` : undefined}>${columns.map((column, at) => cell(column, row, at === 0))}</tr>
`,
  );
  const more =
    rows.length > shown
      ? html`<p class="more"><button type="button" data-show-more>${say(({ groups }) => groups.all(rows.length))}</button></p>`
      : undefined;
  return html`<div class="scroller" role="region" tabindex="0" aria-labelledby="${labelledBy}"><table><thead><tr>${columns.map(header)}</tr></thead><tbody>
${lines}</tbody></table></div>${more}`;
}
