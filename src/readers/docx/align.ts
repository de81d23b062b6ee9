/** More comparisons than are worth making. */
const MOST_PAIRS = 1_000_000;

/** Lengths of the longest common subsequences of all pairs of tails. */
function tails(ours: readonly string[], theirs: readonly string[]): number[][] {
  const lengths = Array.from({ length: ours.length + 1 }, () => new Array<number>(theirs.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = ours.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      const same = ours[row] === theirs[column];
      const length = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      lengths[row]?.splice(column, 1, length);
    }
  }
  return lengths;
}

/**
 * For each of our items the index of its partner among theirs: by position where there are as many, else by equal
 * keys in the same order; undefined where there is none.
 */
export function align(ours: readonly string[], theirs: readonly string[]): (number | undefined)[] {
  if (ours.length === theirs.length) return ours.map((_, index) => index);
  if (ours.length * theirs.length > MOST_PAIRS) return ours.map(() => undefined);
  const lengths = tails(ours, theirs);
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  let column = 0;
  return ours.map((key, row) => {
    while (column < theirs.length && key !== theirs[column] && at(row, column + 1) === at(row, column)) column += 1;
    if (column >= theirs.length || key !== theirs[column]) return undefined;
    column += 1;
    return column - 1;
  });
}
