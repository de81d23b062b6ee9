import { plain } from './plain.ts';
import { pad, textWidth, truncate } from './width.ts';

/** Between two columns. */
export const GAP = '  ';

/** Widths that fit into `total`: the widest column gives way until they do, but none below `least`. */
export function fitWidths(widths: readonly number[], total: number, least = 4): number[] {
  const fitted = [...widths];
  let over = fitted.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - total;
  while (over > 0) {
    const widest = Math.max(...fitted);
    if (widest <= least) break;
    fitted[fitted.indexOf(widest)] = widest - 1;
    over -= 1;
  }
  return fitted;
}

/** Lines of cells set in columns, cut to a terminal of `width` columns where one is given. */
export function setColumns(lines: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string {
  const clean = lines.map((line) => line.map(plain));
  const count = Math.max(0, ...clean.map((line) => line.length));
  const natural = Array.from({ length: count }, (_, at) => Math.max(...clean.map((line) => textWidth(line[at] ?? ''))));
  const widths = fitWidths(natural, width);
  const setCell = (cell: string, at: number) => pad(truncate(cell, widths[at] ?? 0), widths[at] ?? 0);
  return clean.map((line) => `${line.map(setCell).join(GAP).trimEnd()}\n`).join('');
}
