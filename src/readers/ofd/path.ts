/** How many numbers follow each operation of a path, and its code where the lines are drawn. */
const OPERATIONS: Readonly<Record<string, { readonly code: number; readonly numbers: number }>> = {
  S: { code: 0, numbers: 2 },
  M: { code: 0, numbers: 2 },
  L: { code: 1, numbers: 2 },
  B: { code: 2, numbers: 6 },
  Q: { code: 3, numbers: 4 },
  C: { code: 4, numbers: 0 },
};
const CURVE = 2;
const ARC_NUMBERS = 7;

/**
 * A path in the abbreviated notation (`M 0 0 L 10 0 C`) as codes and coordinates in turn: 0 moves, 1 draws a line,
 * 2 and 3 a curve, 4 closes. An arc counts as a curve to its end.
 */
export function parsePath(data: string): number[] {
  const tokens = data.match(/[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/gu) ?? [];
  const path: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const name = tokens[index] ?? '';
    const take = (count: number) => {
      const taken = tokens.slice(index + 1, index + 1 + count).map(Number);
      index += count;
      return taken;
    };
    const operation = OPERATIONS[name];
    if (operation) path.push(operation.code, ...take(operation.numbers));
    else if (name === 'A') {
      const end = take(ARC_NUMBERS).slice(-2);
      path.push(CURVE, ...end, ...end, ...end);
    }
  }
  return path;
}
