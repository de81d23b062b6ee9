import type { Box } from '../model/geometry.ts';
import type { Rule } from './page.ts';
import { SLACK } from './rules.ts';

/** Rules that touch each other, directly or through others: one table's worth of lines, or a frame around something. */
export interface Frame {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly box: Box;
}

/** Sorts rules into frames, from the top of the page. */
export function framesOf(rules: readonly Rule[]): Frame[] {
  const horizontal = rules.filter((rule) => rule.axis === 'horizontal');
  const vertical = rules.filter((rule) => rule.axis === 'vertical');
  const roots = new Map<Rule, Rule>(rules.map((rule) => [rule, rule]));
  for (const h of horizontal) {
    for (const v of vertical) if (touch(h, v)) roots.set(rootOf(roots, h), rootOf(roots, v));
  }
  const groups = Map.groupBy(rules, (rule) => rootOf(roots, rule));
  return [...groups.values()].map(frameOf).toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
}

function touch(h: Rule, v: Rule): boolean {
  return v.at >= h.from - SLACK && v.at <= h.to + SLACK && h.at >= v.from - SLACK && h.at <= v.to + SLACK;
}

function rootOf(roots: Map<Rule, Rule>, rule: Rule): Rule {
  let root = rule;
  for (let next = roots.get(root); next && next !== root; next = roots.get(root)) root = next;
  roots.set(rule, root);
  return root;
}

/** The frame that rules make. */
export function frameOf(rules: readonly Rule[]): Frame {
  const horizontal = rules.filter((rule) => rule.axis === 'horizontal');
  const vertical = rules.filter((rule) => rule.axis === 'vertical');
  const xs = [...horizontal.flatMap((rule) => [rule.from, rule.to]), ...vertical.map((rule) => rule.at)];
  const ys = [...vertical.flatMap((rule) => [rule.from, rule.to]), ...horizontal.map((rule) => rule.at)];
  return {
    horizontal,
    vertical,
    box: { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) },
  };
}
