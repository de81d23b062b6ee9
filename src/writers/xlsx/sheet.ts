import type { ColumnInfo } from '../datasets/table.ts';
import { cellXml, columnLetters, headerXml, linkXml } from './cell.ts';
import { columnWidth } from './widths.ts';
import { XML_START, xmlText } from './xml.ts';
import { FilePacker, type PackedFile } from './zip.ts';

/** A sheet holds so many rows, and so many links; more rows go onto a further sheet, more links are left out. */
export const MOST_ROWS = 1_048_576;
const MOST_LINKS = 60_000;
const BUFFERED = 1 << 18;

export interface SheetSpec {
  /** The name of its part within the workbook's file. */
  readonly part: string;
  readonly columns: readonly ColumnInfo[];
  readonly titles: readonly string[];
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetStart({ columns, titles }: SheetSpec): string {
  const widths = columns.map((column, index) => {
    const width = columnWidth(column, titles[index] ?? '');
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const header = titles.map((title, index) => headerXml(`${columnLetters(index)}1`, title)).join('');
  return `${XML_START}<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData><row r="1">${header}</row>`;
}

/** One sheet: rows are packed as they come. */
export class Sheet {
  readonly #packer: FilePacker;
  readonly #spec: SheetSpec;
  readonly #letters: readonly string[];
  readonly #links: string[] = [];
  #pending: string;
  rows = 1;

  constructor(spec: SheetSpec) {
    this.#spec = spec;
    this.#letters = spec.columns.map((_, index) => columnLetters(index));
    this.#packer = new FilePacker(spec.part);
    this.#pending = sheetStart(spec);
  }

  get isFull(): boolean {
    return this.rows === MOST_ROWS;
  }

  /** Adds a row, its first cell leading to `target` (a cell of the workbook) where one is given. */
  async add(line: readonly string[], target?: string): Promise<void> {
    this.rows += 1;
    const linked = target !== undefined && this.#links.length < MOST_LINKS;
    const cells = line.map((text, index) => {
      const place = `${this.#letters[index] ?? ''}${this.rows}`;
      const column = this.#spec.columns[index];
      if (index === 0 && linked) return linkXml(place, text);
      return column ? cellXml(place, text, column) : '';
    });
    if (linked) this.#links.push(`<hyperlink ref="A${this.rows}" location="${xmlText(target)}"/>`);
    this.#pending += `<row r="${this.rows}">${cells.join('')}</row>`;
    if (this.#pending.length > BUFFERED) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    await this.#packer.write(text);
  }

  async end(): Promise<PackedFile> {
    const last = `${columnLetters(this.#spec.columns.length - 1)}${this.rows}`;
    const links = this.#links.length > 0 ? `<hyperlinks>${this.#links.join('')}</hyperlinks>` : '';
    this.#pending += `</sheetData><autoFilter ref="A1:${last}"/>${links}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
    await this.#flush();
    return this.#packer.end();
  }
}
