/** A pair of rows that belong together; one side is absent where a row is missing or too many. */
export interface Pair<Left, Right> {
  readonly left?: Left;
  readonly right?: Right;
}

const GAP = 0.6;

/** The cheapest cost of aligning the first i left rows with the first j right ones, for all i and j. */
function costs(leftCount: number, rightCount: number, distance: (i: number, j: number) => number): number[][] {
  const table = Array.from({ length: leftCount + 1 }, (_, i) => [i * GAP]);
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (const [i, row] of table.entries()) {
    for (let j = 1; j <= rightCount; j += 1) {
      const both = i > 0 ? at(i - 1, j - 1) + distance(i - 1, j - 1) : Number.POSITIVE_INFINITY;
      row[j] = Math.min(both, at(i - 1, j) + GAP, at(i, j - 1) + GAP);
    }
  }
  return table;
}

/**
 * Aligns two lists in order so that a row missing on one side does not shift all later ones. `distance` is 0 for the
 * same row and 1 for rows that have nothing in common.
 */
export function align<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  distance: (left: Left, right: Right) => number,
): Pair<Left, Right>[] {
  const between = (i: number, j: number) => {
    const [left, right] = [lefts[i], rights[j]];
    return left === undefined || right === undefined ? 1 : distance(left, right);
  };
  const table = costs(lefts.length, rights.length, between);
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const pairs: Pair<Left, Right>[] = [];
  let [i, j] = [lefts.length, rights.length];
  while (i > 0 || j > 0) {
    const [left, right] = [lefts[i - 1], rights[j - 1]];
    const both = at(i - 1, j - 1) + between(i - 1, j - 1);
    const gap = Math.min(at(i - 1, j), at(i, j - 1)) + GAP;
    const takesLeft = both <= gap || at(i - 1, j) <= at(i, j - 1);
    const takesRight = both <= gap || !takesLeft;
    pairs.push({
      ...(takesLeft && left !== undefined && { left }),
      ...(takesRight && right !== undefined && { right }),
    });
    i -= takesLeft ? 1 : 0;
    j -= takesRight ? 1 : 0;
  }
  return pairs.reverse();
}
