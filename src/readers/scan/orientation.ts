import type { Grey } from './pixels/image.ts';
import { type ReadLine, readLines } from './read-lines.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { type FoundLine, type StraightSheet, sheetOf, straightPicture } from './sheet.ts';
import type { Quarters } from './straighten/turn.ts';

/** Lines read to learn which way up a page lies. */
const TRIAL_LINES = 12;
/** A page is the right way up where its characters are as sure as this, on the average. */
const SURE = 0.65;
/** Of a page that does not lie on its side, as many lines at least are wider than high. */
const MOSTLY = 0.5;

/** A page the right way up, and those of its lines that were read to learn it. */
export interface UprightSheet {
  readonly sheet: StraightSheet;
  readonly read: ReadonlyMap<FoundLine, ReadLine | undefined>;
}

/** The page the right way up: text runs along its lines, and some of them are read the surest. */
export async function uprightSheet(even: Grey, scale: number, recogniser: Recogniser): Promise<UprightSheet> {
  const turned = (quarters: Quarters): StraightSheet => sheetOf(straightPicture(even, quarters), scale);
  const upright = turned(0);
  if (upright.lines.length === 0) return { sheet: upright, read: new Map() };
  const aside = wideShare(upright) < MOSTLY ? turned(1) : undefined;
  const isAside = aside !== undefined && wideShare(aside) > wideShare(upright);
  const sheet = isAside ? aside : upright;
  const first = await tried(sheet, recogniser);
  if (sureness(first) >= SURE) return first;
  const reversed = await tried(turned(isAside ? 3 : 2), recogniser);
  return sureness(reversed) > sureness(first) ? reversed : first;
}

const isWide = ({ box }: FoundLine): boolean => box.x1 - box.x0 > 2 * (box.y1 - box.y0);

const wideShare = ({ lines }: StraightSheet): number => lines.filter(isWide).length / Math.max(1, lines.length);

async function tried(sheet: StraightSheet, recogniser: Recogniser): Promise<UprightSheet> {
  return { sheet, read: await readLines(sheet, sample(sheet.lines), recogniser) };
}

/** Lines from all over the page, such as tell most by their length. */
function sample(lines: readonly FoundLine[]): FoundLine[] {
  const wide = lines.filter(isWide);
  const among = wide.length >= 3 ? wide : lines;
  const step = Math.max(1, among.length / TRIAL_LINES);
  return Array.from({ length: Math.min(TRIAL_LINES, among.length) }, (_, i) => among[Math.floor(i * step)]).flatMap(
    (line) => line ?? [],
  );
}

/**
 * How sure the characters are on the average, counting as unread the room of those that are missing: a line on its head
 * gives few characters, and some of them with confidence.
 */
function sureness({ read }: UprightSheet): number {
  let [sure, count] = [0, 0];
  for (const line of read.values()) {
    if (!line) continue;
    const { box, characters } = line;
    const visible = characters.filter(({ text }) => text.trim() !== '');
    sure += visible.reduce((sum, { confidence }) => sum + confidence, 0);
    count += Math.max(visible.length, (box.x1 - box.x0) / (box.y1 - box.y0));
  }
  return count === 0 ? 0 : sure / count;
}
