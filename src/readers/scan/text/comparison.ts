import type { Grey, PixelBox } from '../pixels/image.ts';

/** How much more ink is below a sign's tip than above it: a bar stands below ≥ and ≤, none below > and <. */
const BAR = 1.6;
const NO_BAR = 1.25;

const PAIRS: Readonly<Record<string, readonly [plain: string, barred: string]>> = {
  '>': ['>', '≥'],
  '≥': ['>', '≥'],
  '<': ['<', '≤'],
  '≤': ['<', '≤'],
};

export interface Judged {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How sure a form that leaves no doubt is, and a sign before a number that has no such form. */
const SURE = 0.95;
const UNSURE = 0.3;

/**
 * The character before a number, if it is a sign of comparison, by its form: recognisers drop the bar of small ones, or
 * take it for a letter. Any other character stays as it is.
 */
export function judgeComparison(read: Judged, grey: Grey, box: PixelBox): Judged {
  if (/^[A-Z]$/u.test(read.text)) return { ...read, confidence: Math.min(read.confidence, UNSURE) };
  const pair = PAIRS[read.text];
  if (!pair) return read;
  const share = inkBelowTip(grey, box, pair[0] === '>');
  if (share >= BAR) return { text: pair[1], confidence: SURE };
  if (share <= NO_BAR) return { text: pair[0], confidence: read.text === pair[0] ? SURE : UNSURE };
  return { ...read, confidence: UNSURE };
}

function inkBelowTip({ width, data }: Grey, { x0, y0, x1, y1 }: PixelBox, pointsRight: boolean): number {
  const rows: number[] = [];
  let tip = (y0 + y1) / 2;
  let furthest = -Infinity;
  for (let y = y0; y < y1; y++) {
    let ink = 0;
    for (let x = x0; x < x1; x++) {
      const dark = 255 - (data[y * width + x] ?? 255);
      ink += dark;
      const reach = pointsRight ? x : -x;
      if (dark > 90 && reach > furthest) [furthest, tip] = [reach, y];
    }
    rows.push(ink);
  }
  const at = Math.round(tip) - y0;
  const sum = (part: readonly number[]): number => part.reduce((total, ink) => total + ink, 0);
  return sum(rows.slice(at + 1)) / Math.max(1, sum(rows.slice(0, at)));
}
