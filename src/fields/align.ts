import type { Cell } from '../model/document.ts';
import type { Trust } from '../model/place.ts';
import { isPlaceholder } from './normalise/text.ts';

/** What is known of a column when cells of a ragged row are put under their headers. */
export interface ColumnSpec<Name extends string> {
  readonly name: Name;
  /** Column of the header's cell in the dump. */
  readonly position: number;
  /** Whether the column is filled in every row that lost nothing. */
  readonly essential: boolean;
  /** Whether a text can stand in the column at all. */
  accepts(text: string): boolean;
}

/**
 * How the cells of a row were put under the headers: `in-place` each below its own; `restructured` in order, nothing
 * missing; `shifted` a cell was lost and only one way fits; `unsettled` a cell was lost and none or several ways fit.
 */
export interface Alignment<Name extends string> {
  readonly kind: 'in-place' | 'restructured' | 'shifted' | 'unsettled';
  readonly cells: ReadonlyMap<Name, Cell>;
  /** Columns whose cell another way that fits would put elsewhere. */
  readonly unsure: ReadonlySet<Name>;
}

type Assignment<Name extends string> = readonly (readonly [ColumnSpec<Name>, Cell])[];

/** Each cell under the last header that starts at or before it; where two would share one the first has it. */
function inPlace<Name extends string>(cells: readonly Cell[], specs: readonly ColumnSpec<Name>[]): Assignment<Name> {
  const placed = new Map<ColumnSpec<Name>, Cell>();
  for (const cell of cells) {
    const spec = specs.findLast(({ position }) => position <= cell.column);
    if (spec && !placed.has(spec)) placed.set(spec, cell);
  }
  return [...placed];
}

/** All ways to put the cells, in their order, under headers that accept them. */
function* assignments<Name extends string>(
  cells: readonly Cell[],
  specs: readonly ColumnSpec<Name>[],
): Generator<Assignment<Name>> {
  const [cell, ...rest] = cells;
  if (!cell) {
    yield [];
    return;
  }
  for (let index = 0; index + rest.length < specs.length; index += 1) {
    const spec = specs[index];
    if (!spec?.accepts(cell.text)) continue;
    for (const others of assignments(rest, specs.slice(index + 1))) yield [[spec, cell], ...others];
  }
}

/** How many essential columns have a value; a mark that there is none does not count. */
const essentials = <Name extends string>(assignment: Assignment<Name>): number =>
  assignment.filter(([spec, cell]) => spec.essential && !isPlaceholder(cell.text)).length;

const isAccepted = <Name extends string>(assignment: Assignment<Name>): boolean =>
  assignment.every(([spec, cell]) => spec.accepts(cell.text));

/** How many cells stand below the header that they are put under. */
const inTheirPlace = <Name extends string>(assignment: Assignment<Name>, placed: Assignment<Name>): number =>
  assignment.filter(([spec, cell]) => placed.some(([own, other]) => own === spec && other === cell)).length;

/**
 * The ways that leave at most one essential column blank, and if possible none; where more are blank, all ways that
 * types allow, since more than one lost cell leaves nothing to go by. The one that moves the fewest cells comes first.
 */
function likelyWays<Name extends string>(
  cells: readonly Cell[],
  specs: readonly ColumnSpec<Name>[],
  placed: Assignment<Name>,
): Assignment<Name>[] {
  const all = [...assignments(cells, specs)].sort((a, b) => inTheirPlace(b, placed) - inTheirPlace(a, placed));
  const most = Math.max(0, ...all.map(essentials));
  const wanted = specs.filter(({ essential }) => essential).length;
  return all.filter((way) => essentials(way) === most || most < wanted - 1);
}

/** The rows that would look like this one if they lost a cell: the cells from some column on, one column further. */
function unshifted<Name extends string>(
  placed: Assignment<Name>,
  specs: readonly ColumnSpec<Name>[],
): Assignment<Name>[] {
  const last = Math.max(-1, ...placed.map(([spec]) => specs.indexOf(spec)));
  return specs.slice(0, last + 1).flatMap((_, gap) => {
    const moved = placed.flatMap(([spec, cell]) => {
      const index = specs.indexOf(spec);
      const target = specs[index >= gap ? index + 1 : index];
      return target ? [[target, cell] as const] : [];
    });
    const isPossible = moved.length === placed.length && isAccepted(moved);
    return isPossible && essentials(moved) >= essentials(placed) ? [moved] : [];
  });
}

const toCells = <Name extends string>(assignment: Assignment<Name>): Map<Name, Cell> =>
  new Map(assignment.map(([spec, cell]) => [spec.name, cell]));

/** The columns under which the ways do not all put the same cell; a mark for nothing is the same as no cell. */
function differing<Name extends string>(ways: readonly Assignment<Name>[]): Set<Name> {
  const [first, ...others] = ways.map((way) => toCells(way.filter(([, cell]) => !isPlaceholder(cell.text))));
  const names = new Set(ways.flatMap((way) => way.map(([spec]) => spec.name)));
  return new Set([...names].filter((name) => others.some((other) => other.get(name) !== first?.get(name))));
}

const settled = <Name extends string>(kind: Alignment<Name>['kind'], way: Assignment<Name>): Alignment<Name> => ({
  kind,
  cells: toCells(way),
  unsure: new Set(),
});

/**
 * Puts the filled cells of a ragged row under its headers, `specs` in the order of these. Cells stay below their own
 * headers unless their types forbid it; where a lost cell could have moved them there, they are unsure.
 */
export function alignRow<Name extends string>(
  cells: readonly Cell[],
  specs: readonly ColumnSpec<Name>[],
): Alignment<Name> {
  const placed = inPlace(cells, specs);
  const fits = placed.length === cells.length && isAccepted(placed);
  const ways = fits ? [placed, ...unshifted(placed, specs)] : likelyWays(cells, specs, placed);
  const [way] = ways;
  if (!way) return { kind: 'unsettled', cells: toCells(placed), unsure: new Set(specs.map(({ name }) => name)) };
  const unsure = differing(ways);
  if (unsure.size > 0) return { kind: 'unsettled', cells: toCells(way), unsure };
  if (fits) return settled('in-place', way);
  const isComplete = specs.every((spec) => !spec.essential || way.some(([filled]) => filled === spec));
  return settled(isComplete ? 'restructured' : 'shifted', way);
}

/** The trust that a cell has by its place in the row; undefined where the reading's own stands. */
export function trustInRow<Name extends string>({ kind, unsure }: Alignment<Name>, name: Name): Trust | undefined {
  if (unsure.has(name)) return 'doubtful';
  return kind === 'shifted' ? 'repaired' : undefined;
}

/** The alignment of a row whose grid can be believed. */
export const onGrid = <Name extends string>(cells: ReadonlyMap<Name, Cell>): Alignment<Name> => ({
  kind: 'in-place',
  cells,
  unsure: new Set(),
});
