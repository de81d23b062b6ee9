import { type Evidence, isFilled, type Judged, LABEL, textOf } from './break-pair.ts';

/** How much likelier (as a logarithm) each is where a row is cut than where a new one begins. */
const WEIGHT: Readonly<Record<Evidence, number>> = {
  'goes-on': 2.3,
  'same-word': 3,
  full: 1.1,
  stops: 0.9,
  starts: 0,
  none: 0,
  ends: -0.7,
  fresh: -2.4,
  stub: -5,
};
/** A row of a label and its text seldom lacks the label. */
const LABEL_STOPS = 3;
/** Below a row of headers no row begins without its first cells and any value. */
const HEADER_GOES_ON = 4;
/** Where values of a row are empty, the others mostly are too. */
const MOST_FROM_STOPS = 3;
const MOST_FROM_FULL = 2.2;
/** A row that is cut has as a rule a cell that ends above. */
const NO_STOPS = -2;
/** A row that has nothing but its first cell is not so rare. */
const ONLY_FIRST = 0.7;

/** How much speaks for the cells on both sides of a break being the halves of one row. */
export function evidenceOfCut(pairs: readonly Judged[]): number {
  if (!pairs.some(isFilled)) return -Infinity;
  const sum = (kinds: readonly Judged[]): number => kinds.reduce((total, { evidence }) => total + WEIGHT[evidence], 0);
  const stops = pairs.filter(({ evidence }) => evidence === 'stops');
  const full = pairs.filter(({ evidence }) => evidence === 'full');
  const others = pairs.filter((pair) => !stops.includes(pair) && !full.includes(pair));
  const headers = isRestOfHeaders(pairs) ? HEADER_GOES_ON : 0;
  return sum(others) + Math.min(sum(full), MOST_FROM_FULL) + weightOfStops(pairs, stops) + headers;
}

/** Whether all that stands below a row of labels are few more words, none of them in the first column. */
function isRestOfHeaders(pairs: readonly Judged[]): boolean {
  const [first, ...others] = pairs.toSorted((a, b) => a.below.box.x0 - b.below.box.x0);
  const rest = others.filter(({ below }) => below.lines.length > 0);
  if (!first || first.below.lines.length > 0 || rest.length === 0 || rest.length > pairs.length / 3) return false;
  return (
    pairs.every(({ above }) => above.lines.length > 0 && !/\d/.test(textOf(above))) &&
    rest.every(({ below }) => LABEL.test(textOf(below)))
  );
}

function weightOfStops(pairs: readonly Judged[], stops: readonly Judged[]): number {
  const own = stops.filter(({ above, below }) => above.rowSpan === 1 && below.rowSpan === 1);
  if (stops.length === 0 && pairs.filter(isFilled).length > 1) return NO_STOPS;
  const first = pairs.toSorted((a, b) => a.below.box.x0 - b.below.box.x0)[0];
  if (pairs.length < 4 && first && own.includes(first)) return LABEL_STOPS + (own.length - 1) * WEIGHT.stops;
  const filled = pairs.filter(({ below }) => below.lines.length > 0);
  const leads = filled.length === 1 && !own.some(({ below }) => below.box.x0 < (filled[0]?.below.box.x0 ?? 0));
  return Math.min(own.length * WEIGHT.stops, leads ? ONLY_FIRST : MOST_FROM_STOPS);
}
