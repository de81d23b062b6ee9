import { Parser } from 'htmlparser2';
import type { Block, Cell } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';

/** More positions than any real form has; a span that claims more is hostile. */
const MOST_POSITIONS = 200_000;
const PARAGRAPH_END = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'caption']);
const NOT_SHOWN = new Set(['script', 'style', 'head', 'template']);

const clean = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** A table under construction; positions taken by spans from above are kept a row. */
class OpenTable {
  readonly cells: Cell[] = [];
  private readonly taken = new Set<string>();
  private row = -1;
  private column = 0;
  private columnCount = 0;
  private readonly ordinal: number;

  constructor(ordinal: number) {
    this.ordinal = ordinal;
  }

  startRow(): void {
    this.row += 1;
    this.column = 0;
  }

  add(text: string, rowSpan: number, columnSpan: number): void {
    if (this.row < 0) this.startRow();
    while (this.taken.has(`${this.row},${this.column}`)) this.column += 1;
    this.take(rowSpan, columnSpan);
    const anchor = `table ${this.ordinal}, row ${this.row + 1}, cell ${this.column + 1}`;
    const where = { row: this.row, column: this.column, rowSpan, columnSpan };
    this.cells.push({ ...where, text, places: [{ anchor }], trust: 'read' });
    this.column += columnSpan;
    this.columnCount = Math.max(this.columnCount, this.column);
  }

  private take(rowSpan: number, columnSpan: number): void {
    if (this.taken.size + rowSpan * columnSpan > MOST_POSITIONS) throw new Fault('too-large', { limit: 'cells' });
    for (let row = this.row; row < this.row + rowSpan; row += 1) {
      for (let column = this.column; column < this.column + columnSpan; column += 1) this.taken.add(`${row},${column}`);
    }
  }

  close(): Block {
    const rowCount = Math.max(0, ...this.cells.map((cell) => cell.row + cell.rowSpan));
    return { kind: 'table', grid: 'ruled', rowCount, columnCount: this.columnCount, cells: this.cells };
  }
}

type Attributes = Readonly<Record<string, string>>;

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

const styleOf = ({ style = '' }: Attributes): string => style;

/** Whether a browser shows nothing of an element. */
const isHidden = (name: string, attributes: Attributes): boolean =>
  NOT_SHOWN.has(name) ||
  'hidden' in attributes ||
  HIDING_STYLE.test(styleOf(attributes)) ||
  (name === 'option' && !('selected' in attributes));

/** What stands in a field that was filled in on the page. */
const filledIn = (name: string, { type = 'text', value = '' }: Attributes): string =>
  name === 'input' && /^(?:text|number|date|tel)$/iu.test(type) ? value : '';

interface OpenCell {
  text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const span = (value: string | undefined): number => Math.min(1000, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));

const openCell = ({ rowspan, colspan }: Attributes): OpenCell => ({
  text: '',
  rowSpan: span(rowspan),
  columnSpan: span(colspan),
});

/** Tables and paragraphs of an HTML text. A nested table is a block of its own, before the one that holds it. */
export function readHtml(html: string): Block[] {
  const blocks: Block[] = [];
  const tables: OpenTable[] = [];
  const cells: OpenCell[] = [];
  let loose = '';
  let hidden = 0;
  let ordinal = 0;
  const closeParagraph = () => {
    for (const text of clean(loose).split('\n')) {
      if (text !== '') blocks.push({ kind: 'paragraph', text, places: [{ anchor: `paragraph ${blocks.length + 1}` }] });
    }
    loose = '';
  };
  const closeCell = () => {
    const cell = cells.pop();
    if (cell) tables.at(-1)?.add(clean(cell.text), cell.rowSpan, cell.columnSpan);
  };
  const write = (text: string) => {
    const cell = cells.at(-1);
    if (cell) cell.text += text;
    else if (tables.length === 0) loose += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (hidden > 0 || isHidden(name, attributes)) {
        hidden += 1;
        return;
      }
      write(filledIn(name, attributes));
      if (name === 'table') {
        closeParagraph();
        ordinal += 1;
        tables.push(new OpenTable(ordinal));
      } else if (name === 'tr') tables.at(-1)?.startRow();
      else if (name === 'td' || name === 'th') {
        cells.push(openCell(attributes));
      } else if (PARAGRAPH_END.has(name)) write('\n');
    },
    ontext(text) {
      if (hidden === 0) write(text.replace(/[\r\n]+/gu, ' '));
    },
    onclosetag(name) {
      if (hidden > 0) {
        hidden -= 1;
        return;
      }
      if (name === 'td' || name === 'th') closeCell();
      else if (name === 'table') {
        const table = tables.pop();
        if (table) blocks.push(table.close());
      } else if (PARAGRAPH_END.has(name)) write('\n');
    },
  });
  parser.end(html);
  closeParagraph();
  return blocks;
}
