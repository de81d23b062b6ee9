import type { DocumentRow } from '../../model/dataset.ts';
import type { SourceDocument, Table } from '../../model/document.ts';
import { noteSentence } from '../../model/note-messages.ts';
import type { Context } from '../context.ts';
import { paint } from '../paint.ts';
import { plain } from '../plain.ts';
import { printGrid } from './grid.ts';

/** Where the output is no terminal. */
const USUAL_WIDTH = 140;

function printTable(table: Table, { texts, stdout }: Context): string {
  const { inspect } = texts;
  const heading = inspect.table(table.rowCount, table.columnCount, inspect.grids[table.grid]);
  return `${paint(stdout, 'dim', heading)}\n${printGrid(table, stdout.columns ?? USUAL_WIDTH)}`;
}

/** What the file is, and every paragraph and table that was read. */
export function printDocument(row: DocumentRow, source: SourceDocument | undefined, context: Context): string {
  const { texts, stdout } = context;
  const facts = [row.media_type, row.reader ?? '', row.pages === undefined ? '' : texts.inspect.pages(row.pages)];
  const heading = `${paint(stdout, 'bold', plain(row.path))}  ${facts.filter(Boolean).join('  ')}\n`;
  if (!source) return heading;
  const blocks = source.blocks.map((block) =>
    block.kind === 'table' ? printTable(block, context) : `${plain(block.text)}\n`,
  );
  const notes = source.notes.map((note) => `${paint(stdout, 'yellow', plain(noteSentence(note, context.language)))}\n`);
  return `${heading}${notes.join('')}\n${paint(stdout, 'bold', texts.inspect.tables)}\n${blocks.join('')}`;
}
