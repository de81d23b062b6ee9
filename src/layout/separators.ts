import type { Box } from '../model/geometry.ts';
import type { Frame } from './frames.ts';
import type { Rule } from './page.ts';
import { SLACK } from './rules.ts';

/** Lines that part rows although no line parts columns: rules across a table, or the sides of its tinted rows. */
export interface Separators {
  readonly horizontal: readonly Rule[];
  /** What shows columns besides: the sides of tinted cells. */
  readonly vertical: readonly Rule[];
}

/** Shorter lines underline words. */
const SHORTEST = 20;

/** How far beyond its text the lines of a table may stand, in heights of a line. */
export const MARGIN = 1.5;
/** So many lines across make a table even of few rows. */
export const FEWEST_LEVELS = 3;

/** The rules of frames that make no grid. */
export function separatorsOf(frames: readonly Frame[]): Separators {
  const long = ({ from, to }: Rule): boolean => to - from >= SHORTEST;
  return {
    horizontal: frames.flatMap((frame) => frame.horizontal).filter(long),
    vertical: frames.flatMap((frame) => frame.vertical),
  };
}

/** Those within a box, its margin included. */
export function within({ horizontal, vertical }: Separators, box: Box, margin: number): Separators {
  return {
    horizontal: horizontal.filter(
      ({ at, from, to }) => at > box.y0 - margin && at < box.y1 + margin && from < box.x1 && to > box.x0,
    ),
    vertical: vertical.filter(
      ({ at, from, to }) => at > box.x0 - margin && at < box.x1 + margin && from < box.y1 && to > box.y0,
    ),
  };
}

/** Where separators lie that reach over most of a width, each once, from the top. */
export function levels({ horizontal }: Separators, box: Box): number[] {
  const found: number[] = [];
  for (const at of horizontal.map((rule) => rule.at).toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && at - last <= SLACK) continue;
    const covered = horizontal
      .filter((rule) => Math.abs(rule.at - at) <= SLACK)
      .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, box.x1) - Math.max(rule.from, box.x0)), 0);
    if (covered > 0.25 * (box.x1 - box.x0)) found.push(at);
  }
  return found;
}
