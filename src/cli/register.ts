import { readFile } from 'node:fs/promises';
import { parseCsv, type Register, RegisterError, readRegister } from '../checks/index.ts';
import { Fault } from '../model/fault.ts';
import type { Language } from '../model/language.ts';
import { detect } from '../readers/detect.ts';
import { decode } from '../readers/text/decode.ts';
import { UsageError } from './context.ts';
import { localiserFor } from './localiser.ts';
import type { Texts } from './texts/index.ts';

type Rows = readonly (readonly string[])[];

/** The rows of the tables of a document, one after the other. */
async function documentRows(path: string, bytes: Uint8Array, mediaType: string): Promise<Rows> {
  // The readers are large, and few registers need them.
  const { read } = await import('../readers/index.ts');
  const { blocks } = await read({ path, bytes, mediaType, options: {} });
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const rows = Array.from({ length: block.rowCount }, () => Array.from({ length: block.columnCount }, () => ''));
    for (const { row, column, text } of block.cells) rows[row]?.splice(column, 1, text);
    return rows;
  });
}

/** The register of projects in a CSV file or a workbook. Throws a UsageError where it is none. */
export async function loadRegister(path: string, language: Language, { usage }: Texts): Promise<Register> {
  const bytes = new Uint8Array(await readFile(path));
  try {
    const mediaType = detect(bytes);
    const isText = mediaType.startsWith('text/') && mediaType !== 'text/html';
    return readRegister(isText ? parseCsv(decode(bytes)) : await documentRows(path, bytes, mediaType));
  } catch (error) {
    if (error instanceof RegisterError) throw new UsageError(usage.noRegister(path));
    if (error instanceof Fault) throw new UsageError(`${path}: ${localiserFor(language).fault(error)}`);
    throw error;
  }
}
