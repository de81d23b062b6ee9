import type { Block, SourceDocument } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { ReadingNote } from '../../model/note.ts';
import { MEDIA } from '../media-types.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { openZip } from '../zip/index.ts';
import { readRunning } from './running.ts';
import { readSheet } from './sheet.ts';
import { splitSheet } from './split.ts';
import { openWorkbook, type SheetEntry, type Workbook } from './workbook.ts';

/** Blocks of one sheet; what lowers their worth goes to `notes`. */
async function sheetBlocks(workbook: Workbook, { name, part }: SheetEntry, notes: ReadingNote[]): Promise<Block[]> {
  const root = await workbook.package.xml(part);
  const { table, hasHidden, hasUncomputed } = readSheet(root, name, workbook);
  if (hasHidden) notes.push({ code: 'hidden-text', detail: name });
  if (hasUncomputed) notes.push({ code: 'formula-without-value', detail: name });
  if (!table) return [];
  return [...readRunning(root, name, 'Header'), ...splitSheet(table), ...readRunning(root, name, 'Footer')];
}

/** A sheet that is too large is a list of data beside the forms: it is left out, unless it is all there is. */
async function sheetOrNote(workbook: Workbook, sheet: SheetEntry, notes: ReadingNote[]): Promise<Block[]> {
  try {
    return await sheetBlocks(workbook, sheet, notes);
  } catch (cause) {
    const isLarge = cause instanceof Fault && cause.code === 'too-large';
    if (!isLarge || workbook.sheets.length === 1) throw cause;
    notes.push({ code: 'large-sheet', detail: sheet.name });
    return [];
  }
}

async function read({ path, bytes, mediaType }: ReaderInput): Promise<SourceDocument> {
  const workbook = await openWorkbook(await openZip(bytes));
  const notes: ReadingNote[] = [];
  const blocks: Block[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.isHidden) notes.push({ code: 'hidden-sheet', detail: sheet.name });
    else blocks.push(...(await sheetOrNote(workbook, sheet, notes)));
  }
  if (blocks.length === 0) throw new Fault('no-text');
  return { path, mediaType, reader: 'xlsx', pages: [], blocks, notes };
}

/** Excel workbooks: a table a sheet, as its cells are shown. */
export const xlsxReader: Reader = { id: 'xlsx', mediaTypes: [MEDIA.xlsx], read };
