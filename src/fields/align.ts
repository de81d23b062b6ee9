import type { Cell } from '../model/document.ts';

/** What is known of a column when cells of a ragged row are put under their headers. */
export interface ColumnSpec<Name extends string> {
  readonly name: Name;
  /** Column of the header's cell in the dump. */
  readonly position: number;
  /** Whether the column is filled in every row that lost nothing. */
  readonly essential: boolean;
  /** Whether a text can stand in the column at all. */
  accepts(text: string): boolean;
  /** Whether a text looks like what the column holds, given the cell before it. */
  suits(text: string, before: string | undefined): boolean;
}

/**
 * How the cells of a row were put under the headers: `in-place` each below its own; `restructured` in order, nothing
 * missing; `shifted` a cell was lost and only one way fits; `unsettled` a cell was lost and none or several ways fit,
 * so that each stays where it stands.
 */
export interface Alignment<Name extends string> {
  readonly kind: 'in-place' | 'restructured' | 'shifted' | 'unsettled';
  readonly cells: ReadonlyMap<Name, Cell>;
}

type Assignment<Name extends string> = readonly (readonly [ColumnSpec<Name>, Cell])[];

/** Each cell under the last header that starts at or before it; undefined where two would share one. */
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

const essentials = <Name extends string>(assignment: Assignment<Name>): number =>
  assignment.filter(([spec]) => spec.essential).length;

/** Whether the row's last cell would rather stand under a later, blank, essential header. */
function looksShifted<Name extends string>(assignment: Assignment<Name>, specs: readonly ColumnSpec<Name>[]): boolean {
  const last = assignment.at(-1);
  if (!last) return false;
  const [spec, cell] = last;
  const before = assignment.at(-2)?.[1].text;
  const later = specs.slice(specs.indexOf(spec) + 1);
  return !spec.suits(cell.text, before) && later.some((other) => other.essential && other.suits(cell.text, cell.text));
}

/** The ways that leave the fewest essential columns blank. */
function bestAssignments<Name extends string>(
  cells: readonly Cell[],
  specs: readonly ColumnSpec<Name>[],
): Assignment<Name>[] {
  const all = [...assignments(cells, specs)];
  const most = Math.max(0, ...all.map(essentials));
  return all.filter((assignment) => essentials(assignment) === most);
}

const toCells = <Name extends string>(assignment: Assignment<Name>): Map<Name, Cell> =>
  new Map(assignment.map(([spec, cell]) => [spec.name, cell]));

/**
 * Puts the filled cells of a ragged row under its headers. `cells` by position, `specs` in the order of the headers.
 */
export function alignRow<Name extends string>(
  cells: readonly Cell[],
  specs: readonly ColumnSpec<Name>[],
): Alignment<Name> {
  const placed = inPlace(cells, specs);
  const fits = placed.length === cells.length && placed.every(([spec, cell]) => spec.accepts(cell.text));
  if (fits && !looksShifted(placed, specs)) return { kind: 'in-place', cells: toCells(placed) };
  const [only, another] = bestAssignments(cells, specs);
  if (!only || another) return { kind: 'unsettled', cells: toCells(placed) };
  const isComplete = essentials(only) === specs.filter(({ essential }) => essential).length;
  return { kind: isComplete ? 'restructured' : 'shifted', cells: toCells(only) };
}
