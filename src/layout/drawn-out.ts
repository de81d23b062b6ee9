import type { Box } from '../model/geometry.ts';
import type { Frame } from './frames.ts';
import type { Rule } from './page.ts';
import { SLACK } from './rules.ts';
import type { UnlinedRows } from './unlined-rows.ts';

/** Draws the lines that the table lacks: between rows and between columns, but through no text. */
export function drawnOut(
  { cuts, blocks }: UnlinedRows,
  edges: readonly number[],
  box: Box,
  separators: readonly Rule[] | undefined,
): Frame {
  const ys = [box.y0 - 1, ...cuts, box.y1 + 1];
  const xs = edges.map((edge, i) => (i === 0 ? edge - 1 : i === edges.length - 1 ? edge + 1 : edge));
  const horizontal = ys.flatMap((at) =>
    xs.slice(1).flatMap((to, column): Rule[] => {
      const from = xs[column] ?? to;
      const crossed = blocks.some((b) => b.from <= column && b.to > column && b.box.y0 < at - 2 && b.box.y1 > at + 2);
      const rule: Rule = { axis: 'horizontal', at, from, to };
      const isOuter = at === ys[0] || at === ys.at(-1);
      return crossed || (!isOuter && separators && isOpen(rule, separators)) ? [] : [rule];
    }),
  );
  const vertical = xs.flatMap((at, i) =>
    ys.slice(1).flatMap((to, row): Rule[] => {
      const from = ys[row] ?? to;
      const crossed = blocks.some(
        (b) => b.from < i && b.to > i && (b.box.y0 + b.box.y1) / 2 > from && (b.box.y0 + b.box.y1) / 2 < to,
      );
      return crossed ? [] : [{ axis: 'vertical', at, from, to }];
    }),
  );
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return { horizontal, vertical, box: { x0, x1, y0, y1 } };
}

/** Whether separators run at this height, but not here: a cell of several rows stands there. */
function isOpen({ at, from, to }: Rule, separators: readonly Rule[]): boolean {
  const level = separators.filter((rule) => Math.abs(rule.at - at) <= SLACK);
  const covered = level.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return level.length > 0 && covered < 0.4 * (to - from);
}
