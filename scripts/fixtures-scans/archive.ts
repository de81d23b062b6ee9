import { copied } from './damage/copied.ts';
import { overTheEdge } from './damage/edge.ts';
import { resampled, skewed } from './damage/geometry.ts';
import { foldedCorner, punched } from './damage/margin.ts';
import { grain } from './damage/noise.ts';
import { type Note, noted } from './damage/notes.ts';
import { moire } from './damage/screen.ts';
import { bentAtSpine } from './damage/spine.ts';
import { stamped } from './damage/stamp.ts';
import { blackStreaks, streaked } from './damage/streaks.ts';
import { shownThrough } from './damage/through.ts';
import { yellowed } from './damage/tint.ts';
import { inPixels, plain, type Treat } from './paper.ts';
import { PRINT_DPI } from './print.ts';

/** Resolution of an ordinary office scanner. */
const DPI = 200;

/** An office's stamp in blue or purple over one of the numbers. */
export const withStamp: Treat = async (page, draw) => {
  const number = page.numbers[draw.below(Math.max(1, page.numbers.length))];
  const { x1, y1 } = number?.box ?? { x1: page.width * 0.6, y1: page.height * 0.3 };
  const ink = draw.pick(['#2f55b4', '#7d3fa6', '#3d6fd0']);
  const stamp = { x: (x1 * DPI) / 72, y: (y1 * DPI) / 72, dpi: DPI, ink, lines: ['已 审 核', '2022.01.18'] } as const;
  return grain(await stamped(await plain(page, DPI), stamp, draw), 3, draw);
};

/** Punched, stapled, a corner folded over. */
export const filed: Treat = async (page, draw) =>
  grain(await foldedCorner(await punched(await plain(page, DPI), DPI, draw), DPI), 2, draw);

/** Bound, so that the page rises from the glass at one side. */
export const bound: Treat = async (page, draw) => grain(bentAtSpine(await plain(page, DPI), 18), 2, draw);

/** On thin paper, with its own form on the other side. */
export const thin: Treat = async (page, draw) => {
  const grey = await plain(page, DPI);
  return grain(shownThrough(grey, grey, 0.22), 3, draw);
};

/** Drawn through over dirty glass. */
export const dirty: Treat = async (page, draw) => {
  const grey = await plain(page, DPI);
  return grain(streaked(grey, blackStreaks(grey, 2, draw)), 2, draw);
};

/** Copied three times, too dark. */
export const darkCopy: Treat = async (page, draw) =>
  skewed(await resampled(await copied(page.picture, 3, 175, draw), PRINT_DPI, DPI), 0.3);

/** Copied three times, too light. */
export const lightCopy: Treat = async (page, draw) =>
  skewed(await resampled(await copied(page.picture, 3, 135, draw), PRINT_DPI, DPI), -0.4);

/** Old and damp. */
export const old: Treat = async (page, draw) => grain(yellowed(await plain(page, DPI), draw), 4, draw);

/** Laid over the edge of the glass. */
export const cropped: Treat = async (page, draw) => grain(overTheEdge(await plain(page, DPI)), 2, draw);

/** Printed with a screen, scanned with another. */
export const screened: Treat = async (page) => moire(await plain(page, 150), 14);

const NOTES: readonly Note[] = ['tick', 'underline', 'ring'];
const NOTED = 4;

/** Checked by hand, in blue or red or with a pencil: what was printed is as legible as before. */
export const checked: Treat = async (page, draw) => {
  const numbers = [...page.numbers];
  const chosen = Array.from({ length: Math.min(NOTED, numbers.length) }, () =>
    numbers.splice(draw.below(numbers.length), 1),
  ).flat();
  const notes = chosen.map(({ box }, i) => ({ box: inPixels(box, DPI), note: NOTES[i % NOTES.length] ?? 'tick' }));
  return grain(await noted(await plain(page, DPI), notes, draw.pick(['#1f3f9f', '#c02020', '#444']), draw), 2, draw);
};
