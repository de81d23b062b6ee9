import fc from 'fast-check';
import { showsItsEnds } from '../../../test/readers/pdf/support/print-table.ts';
import { type PlannedCell, type PlannedTable, plannedTable } from '../../../test/readers/pdf/support/random-table.ts';

/** Which lines or backgrounds show a table's cells. */
export const KINDS = ['ruled', 'open', 'sides', 'rows', 'fills', 'bands', 'bare'] as const;
export type Kind = (typeof KINDS)[number];

/** Those in which lines or the sides of backgrounds part every two cells. */
export const LINED: readonly Kind[] = ['ruled', 'open', 'sides', 'fills'];

/** How a table is printed. */
export interface Look {
  readonly kind: Kind;
  readonly line: 'solid' | 'dashed' | 'dotted' | 'double';
  /** Of the lines, in points. */
  readonly stroke: number;
  readonly font: string;
  /** Of the letters, in points. */
  readonly size: number;
  readonly lineHeight: number;
  /** In points. */
  readonly padding: number;
  readonly valign: 'top' | 'middle';
  /** Free space above the table, in points: puts page breaks anywhere. */
  readonly offset: number;
  /** Whether the first row is repeated on each page, where no cell runs out of it. */
  readonly header: boolean;
  /** Whether numbers break wherever a line is full. */
  readonly breaksAll: boolean;
}

export interface PrintedTable {
  readonly planned: PlannedTable;
  readonly look: Look;
}

const FONTS = ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', 'AR PL UMing CN', 'AR PL UKai CN'];

const look = (kind: Kind): fc.Arbitrary<Look> =>
  fc.record({
    kind: fc.constant(kind),
    line: fc.constantFrom('solid', 'solid', 'solid', 'dashed', 'dotted', 'double'),
    stroke: fc.constantFrom(0.25, 0.5, 0.75, 1, 1.5, 3),
    font: fc.constantFrom(...FONTS),
    size: fc.constantFrom(7.5, 9, 10.5, 12),
    lineHeight: fc.constantFrom(1.1, 1.3, 1.6),
    padding: fc.constantFrom(1, 2, 4, 6),
    valign: fc.constantFrom('top', 'middle'),
    offset: fc.integer({ min: 0, max: 650 }),
    header: fc.boolean(),
    breaksAll: fc.boolean(),
  });

/** What shows a column where no lines do: that its cells begin alike. */
function alignedByColumn(planned: PlannedTable): PlannedTable {
  const first = (column: number): PlannedCell | undefined => planned.cells.find((cell) => cell.column === column);
  const cells = planned.cells.map((cell) => ({ ...cell, align: first(cell.column)?.align ?? cell.align }));
  return { ...planned, cells };
}

/**
 * Who breaks numbers wherever a line is full does not set their thousands apart as well: 12 345 and 12345 would be the
 * same ink.
 */
function withWholeNumbers(planned: PlannedTable): PlannedTable {
  const cells = planned.cells.map((cell) => ({ ...cell, text: cell.text.replaceAll(/(\d) (?=\d{3})/g, '$1') }));
  return { ...planned, cells };
}

/**
 * Random tables of a kind, the same for the same seed. Those without an outer border are such as show where they end;
 * in those without lines between columns a column's cells are aligned alike.
 */
export function draw(kind: Kind, count: number, seed: number): PrintedTable[] {
  const planned = kind === 'open' ? plannedTable.filter(showsItsEnds) : plannedTable;
  const sample = fc.sample(fc.record({ planned, look: look(kind) }), { numRuns: count, seed });
  const drawn = sample.map((each) =>
    each.look.breaksAll ? { ...each, planned: withWholeNumbers(each.planned) } : each,
  );
  const isLined = LINED.includes(kind);
  return isLined ? drawn : drawn.map((table) => ({ ...table, planned: alignedByColumn(table.planned) }));
}

/** Whether the first row stands by itself, so that it can be repeated. */
export const repeatsHeader = ({ planned, look: { header } }: PrintedTable): boolean =>
  header && planned.cells.every((cell) => cell.row > 0 || cell.rowSpan === 1);
