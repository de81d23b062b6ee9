import type { PartCell, TablePart } from './parts.ts';

const SAME = 0.7;
const FEWEST_ROWS = 3;
/** Share of the rows that the measure fits. */
const MOST = 0.8;

/** By how many points the rows at a page break are higher (or lower) than their text needs; undefined without text. */
export interface Stretch {
  readonly above: number | undefined;
  readonly below: number | undefined;
}

/** Holds the rows at a page break against the others; undefined where the rows of the table show no measure. */
export function stretchOf(parts: readonly TablePart[], below: TablePart, firstRow: number): Stretch | undefined {
  const above = parts.at(-1);
  if (!above) return undefined;
  const inner = [...parts, below].flatMap((part) =>
    Array.from({ length: part.rowCount }, (_, row) => ({ part, row }))
      .filter(({ row }) => row > 0 && row < part.rowCount - 1 && !(part === below && row === firstRow))
      .map((each) => spareHeight(each.part, each.row)),
  );
  const known = inner.filter((spare) => spare !== undefined).toSorted((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)];
  if (usual === undefined || known.length < FEWEST_ROWS) return undefined;
  const alike = known.filter((spare) => Math.abs(spare - usual) < SAME).length;
  if (alike < MOST * known.length) return undefined;
  const beyond = (part: TablePart, row: number): number | undefined => {
    const spare = spareHeight(part, row);
    return spare === undefined ? undefined : spare - usual;
  };
  return { above: beyond(above, above.rowCount - 1), below: beyond(below, firstRow) };
}

/** 1 where a row is higher or lower than its text needs, as one is that was cut; -1 where both are as they need be. */
export function signOfCut(stretch: Stretch | undefined): number {
  if (!stretch) return 0;
  const isUsual = (by: number | undefined): boolean => by === undefined || Math.abs(by) < SAME;
  return isUsual(stretch.above) && isUsual(stretch.below) ? -1 : 1;
}

/** Whether the row above a break lacks the space below its text. */
export const isCutShort = (stretch: Stretch | undefined): boolean => (stretch?.above ?? 0) < -SAME;

/** How much higher a row is than the text of its fullest cell; undefined for rows without a cell or text of their own. */
function spareHeight(part: TablePart, row: number): number | undefined {
  const own = part.cells.filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.lines.length > 0);
  const [first] = own;
  return first && first.box.y1 - first.box.y0 - Math.max(...own.map(textHeight));
}

function textHeight({ lines }: PartCell): number {
  return Math.max(...lines.map(({ box }) => box.y1)) - Math.min(...lines.map(({ box }) => box.y0));
}
