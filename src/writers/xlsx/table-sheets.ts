import type { ColumnInfo } from '../datasets/table.ts';
import { Sheet } from './sheet.ts';
import type { PackedFile } from './zip.ts';

/** A sheet of the finished workbook. */
export interface NamedSheet {
  readonly name: string;
  readonly file: PackedFile;
  readonly lastRow: number;
  readonly columns: number;
}

export interface TableSheetsSpec {
  readonly name: string;
  readonly part: string;
  readonly columns: readonly ColumnInfo[];
  readonly titles: readonly string[];
}

/** A dataset on one sheet, or on several where one cannot hold its rows. */
export class TableSheets {
  readonly #spec: TableSheetsSpec;
  readonly #done: NamedSheet[] = [];
  #open: Sheet;

  constructor(spec: TableSheetsSpec) {
    this.#spec = spec;
    this.#open = this.#newSheet();
  }

  #newSheet(): Sheet {
    const { part, columns, titles } = this.#spec;
    const number = this.#done.length + 1;
    return new Sheet({ part: `xl/worksheets/${part}${number > 1 ? `-${number}` : ''}.xml`, columns, titles });
  }

  async #close(): Promise<void> {
    const { name, columns } = this.#spec;
    const number = this.#done.length + 1;
    const file = await this.#open.end();
    const suffix = number > 1 ? ` ${number}` : '';
    this.#done.push({ name: name + suffix, file, lastRow: this.#open.rows, columns: columns.length });
  }

  async add(line: readonly string[], target?: string): Promise<void> {
    if (this.#open.isFull) {
      await this.#close();
      this.#open = this.#newSheet();
    }
    await this.#open.add(line, target);
  }

  async end(): Promise<readonly NamedSheet[]> {
    await this.#close();
    return this.#done;
  }
}
