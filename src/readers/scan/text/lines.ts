import type { Ink, PixelBox } from '../pixels/image.ts';
import { type Band, bandsOf, columnProfile, rowProfile } from './bands.ts';

/** A line of text is no lower than this part of the usual size, unless it stands alone. */
const LOW = 0.6;
/** Parts of one line are together no higher than this. */
const WHOLE = 1.3;
/** Lines that touch are together at least as high as this. */
const DOUBLE = 1.65;
/** Share of the fullest row that is left between lines that touch. */
const VALLEY = 0.12;
/** Text parted by more than this many heights is recognised in parts. */
const APART = 2.5;

/** The boxes around the lines of text of a region, in reading order; text far apart on a line gives several. */
export function linesIn(ink: Ink, region: PixelBox, size: number): PixelBox[] {
  const profile = rowProfile(ink, region);
  const bands = joinParts(
    bandsOf(profile).flatMap((band) => splitTouching(band, profile, size)),
    size,
  );
  return bands.flatMap(({ from, to }) => {
    const row = { ...region, y0: region.y0 + from, y1: region.y0 + to };
    return onTheirBaseLines(ink, partsOf(ink, row, Math.max(size, to - from) * APART, size), size);
  });
}

/** Parts that stand this much lower than others, in parts of the usual size, are on a base line of their own. */
const LOWER = 0.08;

/** Parts of a row that stand on different base lines, as a line that ran over from the cell above does, each as high as its ink. */
function onTheirBaseLines(ink: Ink, parts: readonly PixelBox[], size: number): readonly PixelBox[] {
  if (parts.length < 2) return parts;
  const inked = parts.map((part) => asHighAsInk(ink, part));
  const tall = inked.filter(({ y0, y1 }) => y1 - y0 >= LOW * size);
  const isApart = tall.some((part) =>
    tall.some((other) => Math.min(part.y0 - other.y0, part.y1 - other.y1) >= LOWER * size),
  );
  return isApart ? inked : parts;
}

function asHighAsInk(ink: Ink, box: PixelBox): PixelBox {
  const rows = bandsOf(rowProfile(ink, box));
  return { ...box, y0: box.y0 + (rows[0]?.from ?? 0), y1: box.y0 + (rows.at(-1)?.to ?? box.y1 - box.y0) };
}

function splitTouching(band: Band, profile: Uint32Array, size: number): Band[] {
  const height = band.to - band.from;
  if (height < DOUBLE * size) return [band];
  const fullest = Math.max(...profile.subarray(band.from, band.to));
  const margin = Math.floor(0.6 * size);
  let valley = -1;
  for (let y = band.from + margin; y < band.to - margin; y++) {
    if ((profile[y] ?? 0) <= VALLEY * fullest && (valley < 0 || (profile[y] ?? 0) < (profile[valley] ?? 0))) valley = y;
  }
  if (valley < 0) return [band];
  return [
    ...splitTouching({ from: band.from, to: valley }, profile, size),
    ...splitTouching({ from: valley + 1, to: band.to }, profile, size),
  ];
}

/** Joins bands that are parts of one line (二 is two of them), the closest first. */
function joinParts(bands: readonly Band[], size: number): Band[] {
  const joined = [...bands];
  for (;;) {
    let best = -1;
    let smallest = Infinity;
    for (let i = 0; i + 1 < joined.length; i++) {
      const [upper, lower] = [joined[i], joined[i + 1]];
      if (!upper || !lower) continue;
      const isPart = Math.min(upper.to - upper.from, lower.to - lower.from) < LOW * size;
      const gap = lower.from - upper.to;
      if (isPart && lower.to - upper.from <= WHOLE * size && gap < smallest) [best, smallest] = [i, gap];
    }
    const [upper, lower] = [joined[best], joined[best + 1]];
    if (!upper || !lower) return joined;
    joined.splice(best, 2, { from: upper.from, to: lower.to });
  }
}

function partsOf(ink: Ink, row: PixelBox, gap: number, size: number): PixelBox[] {
  const parts: Band[][] = [];
  for (const band of bandsOf(columnProfile(ink, row))) {
    const last = parts.at(-1);
    if (last && band.from - (last.at(-1)?.to ?? 0) <= gap) last.push(band);
    else parts.push([band]);
  }
  return parts.flatMap((bands) => {
    const kept = withoutSpecks(ink, row, bands, size);
    const [first, last] = [kept[0], kept.at(-1)];
    return first && last ? [{ ...row, x0: row.x0 + first.from, x1: row.x0 + last.to }] : [];
  });
}

/** Marks smaller than this stand beside others, no further away than a full stop does. */
const SPECK = 0.24;
const ALONE = 0.55;

/** A part of a line without the dirt at its ends. */
function withoutSpecks(ink: Ink, row: PixelBox, bands: readonly Band[], size: number): readonly Band[] {
  const isSpeck = ({ from, to }: Band): boolean => {
    if (to - from > SPECK * size) return false;
    const rows = bandsOf(rowProfile(ink, { ...row, x0: row.x0 + from, x1: row.x0 + to }));
    return (rows.at(-1)?.to ?? 0) - (rows[0]?.from ?? 0) <= SPECK * size;
  };
  let kept = bands;
  const isAlone = (band: Band | undefined, next: Band | undefined): boolean =>
    band !== undefined &&
    (next === undefined || Math.max(next.from - band.to, band.from - next.to) > ALONE * size) &&
    isSpeck(band);
  while (isAlone(kept[0], kept[1])) kept = kept.slice(1);
  while (isAlone(kept.at(-1), kept.at(-2))) kept = kept.slice(0, -1);
  return kept;
}
