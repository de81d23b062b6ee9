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
  /** Whether its form leaves no doubt. */
  readonly sure: boolean;
}

/** A sign of comparison by its form: recognisers drop the bar of small ones. Any other character stays as it is. */
export function judgeComparison(text: string, grey: Grey, box: PixelBox): Judged {
  const pair = PAIRS[text];
  if (!pair) return { text, sure: true };
  const share = inkBelowTip(grey, box, pair[0] === '>');
  if (share >= BAR) return { text: pair[1], sure: true };
  return { text: share <= NO_BAR ? pair[0] : text, sure: share <= NO_BAR };
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
