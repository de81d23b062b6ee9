import type { Cell } from '../../model/document.ts';
import { align } from './align.ts';
import type { RawBlock, RawCell, RawRow, RawTable } from './raw.ts';
import { comparable, type SecondCell, type SecondRow, type SecondTable } from './second.ts';
import { textSeen } from './text.ts';

/** How far a cell's text is believed after a second reading. */
export type Confirmation = Pick<Cell, 'trust' | 'readings'>;
export type Confirmations = ReadonlyMap<RawCell, Confirmation>;

const UNREAD: Confirmation = { trust: 'read' };

/** Tables that mammoth reads too, those within cells left to them. */
const tablesSeen = (blocks: readonly RawBlock[]): RawTable[] =>
  blocks.filter((block) => block.kind === 'table').filter((table) => table.sight !== 'shown');

/**
 * The cells that mammoth keeps of each row. It leaves free columns before a row out of account, so that where a
 * table has any, a merged cell may look to it like one of its own, or the other way round.
 */
function keptByMammoth(table: RawTable): RawCell[][] {
  const open = new Set<number>();
  return table.rows.filter(isSeen).map((row) => {
    let column = 0;
    return row.cells.filter(isSeen).filter((cell) => {
      const isMerged = cell.vertical === 'continue' && open.has(column);
      open.add(column);
      column += cell.span;
      return !isMerged;
    });
  });
}

const isSeen = (part: RawRow | RawCell): boolean => part.sight !== 'shown';

function judge(cell: RawCell, second: string): Confirmation {
  const shown = textSeen(cell.blocks, 'shown');
  if (comparable(shown) === second) return { trust: 'confirmed' };
  if (comparable(textSeen(cell.blocks, 'mammoth')) === second) return UNREAD;
  const readings = [
    { reader: 'docx', text: shown },
    { reader: 'mammoth', text: second },
  ];
  return { trust: 'doubtful', readings };
}

/** Fills `all` table by table; a table or row that mammoth reads in another shape leaves its cells doubtful. */
class Comparison {
  readonly all = new Map<RawCell, Confirmation>();
  readonly partners = new Map<SecondCell, RawCell>();

  tables(ours: readonly RawTable[], theirs: readonly SecondTable[]): void {
    const partners = align(ours.map(tableKey), theirs.map(secondTableKey));
    for (const [index, table] of ours.entries()) {
      const partner = theirs[partners[index] ?? -1];
      if (partner) this.table(table, partner);
      else for (const cell of table.rows.flatMap((row) => row.cells)) this.all.set(cell, { trust: 'doubtful' });
    }
  }

  private table(table: RawTable, second: SecondTable): void {
    const rows = table.rows.filter(isSeen);
    const kept = keptByMammoth(table);
    const partners = align(kept.map(rowKey), second.map(secondRowKey));
    for (const [index, row] of rows.entries()) this.row(row, kept[index] ?? [], second[partners[index] ?? -1] ?? []);
  }

  private row(row: RawRow, kept: readonly RawCell[], second: SecondRow): void {
    const all = row.cells.filter(isSeen);
    // Other elements between rows or cells make mammoth give up on merging altogether.
    const ours = second.length === all.length ? all : kept;
    const partners = align(
      ours.map(cellKey),
      second.map((cell) => cell.text),
    );
    for (const [index, cell] of ours.entries()) {
      const partner = second[partners[index] ?? -1];
      this.all.set(cell, partner ? judge(cell, partner.text) : { trust: 'doubtful' });
      if (partner) this.partners.set(partner, cell);
      this.tables(tablesSeen(cell.blocks), partner?.tables ?? []);
    }
  }
}

const cellKey = (cell: RawCell): string => comparable(textSeen(cell.blocks, 'mammoth'));
const rowKey = (cells: readonly RawCell[]): string => cells.map(cellKey).join('\t');
const secondRowKey = (row: SecondRow): string => row.map((cell) => cell.text).join('\t');
const tableKey = (table: RawTable): string => keptByMammoth(table).map(rowKey).join('\f');
const secondTableKey = (table: SecondTable): string => table.map(secondRowKey).join('\f');

function compare(blocks: readonly RawBlock[], second: readonly SecondTable[]): Comparison {
  const comparison = new Comparison();
  comparison.tables(tablesSeen(blocks), second);
  return comparison;
}

/** Compares each cell with mammoth's reading; cells that mammoth is known not to see have no entry. */
export const confirm = (blocks: readonly RawBlock[], second: readonly SecondTable[]): Confirmations =>
  compare(blocks, second).all;

/** The cell that each of mammoth's cells is taken for. */
export const partnersOf = (
  blocks: readonly RawBlock[],
  second: readonly SecondTable[],
): ReadonlyMap<SecondCell, RawCell> => compare(blocks, second).partners;
