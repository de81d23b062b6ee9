import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { AtomicFile } from '../atomic.ts';
import type { ParquetColumn } from './column.ts';

/** Rows are written in groups of this size. */
const GROUP = 20_000;

/** One dataset in a Parquet file: rows are written as they come, a group at a time. */
export class TableFile {
  readonly #columns: readonly ParquetColumn[];
  readonly #file: AtomicFile | undefined;
  readonly #bytes = new ByteWriter();
  readonly #parquet: ParquetWriter;
  #lines: (readonly string[])[] = [];

  constructor(columns: readonly ParquetColumn[], file: AtomicFile | undefined) {
    this.#columns = columns;
    this.#file = file;
    const schema = [{ name: 'root', num_children: columns.length }, ...columns.map((column) => column.schema)];
    this.#parquet = new ParquetWriter({ writer: this.#bytes, schema, createdBy: 'heshu' });
  }

  async add(line: readonly string[]): Promise<void> {
    this.#lines.push(line);
    if (this.#lines.length === GROUP) await this.#writeGroup();
  }

  async #writeGroup(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length === 0) return;
    const columnData = this.#columns.map(({ schema, value }, index) => ({
      name: schema.name,
      data: lines.map((line) => value(line[index] ?? '')),
    }));
    this.#parquet.write({ columnData, rowGroupSize: GROUP });
    await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#file?.write(this.#bytes.getBytes());
    this.#bytes.index = 0;
  }

  async end(): Promise<void> {
    await this.#writeGroup();
    this.#parquet.finish();
    await this.#flush();
  }
}
