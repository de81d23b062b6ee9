/**
 * For each character of a text whether another text has it too, when both are laid beside each other with the fewest
 * differences.
 */
export function sharedCharacters(text: readonly string[], other: readonly string[]): boolean[] {
  const costs = costTable(text, other);
  const shared = text.map(() => false);
  let [i, j] = [text.length, other.length];
  while (i > 0 && j > 0) {
    const here = costs[i]?.[j] ?? 0;
    const same = text[i - 1] === other[j - 1];
    if (here === (costs[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1)) {
      shared[i - 1] = same;
      i--;
      j--;
    } else if (here === (costs[i - 1]?.[j] ?? 0) + 1) i--;
    else j--;
  }
  return shared;
}

function costTable(text: readonly string[], other: readonly string[]): number[][] {
  const costs = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  text.forEach((character, i) => {
    const above = costs[i] ?? [];
    const row = [i + 1];
    other.forEach((against, j) => {
      const replaced = (above[j] ?? 0) + (character === against ? 0 : 1);
      row.push(Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    });
    costs.push(row);
  });
  return costs;
}
