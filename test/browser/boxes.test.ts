import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openPage } from './page.ts';

const execute = promisify(execFile);
const HESHU = fileURLToPath(new URL('../../bin/heshu.js', import.meta.url));
const BOXES = fileURLToPath(new URL('../../fixtures/boxes/', import.meta.url));

type Box = readonly [left: number, top: number, right: number, bottom: number];
interface TrueCell {
  readonly text: string;
  readonly box: Box;
}

/** A value of the page, and the box that it leads to, in points of the document's page. */
interface Shown {
  readonly field: string;
  readonly value: string;
  readonly box: Box;
}

const overlap = (a: Box, b: Box): number => {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const high = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const area = ([x0, y0, x1, y1]: Box) => (x1 - x0) * (y1 - y0);
  const shared = Math.max(0, wide) * Math.max(0, high);
  return shared / (area(a) + area(b) - shared);
};

/** How much of a box and its cell they have in common at least; the rest is the width of lines. */
const LEAST = 0.9;

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** How a value's box lies on the cell that it covers best. */
function judge({ value, box }: Shown, cells: readonly TrueCell[]) {
  const [best] = cells.map((cell) => ({ cell, share: overlap(box, cell.box) })).toSorted((a, b) => b.share - a.share);
  return { share: best?.share ?? 0, isRight: bare(best?.cell.text ?? '').includes(bare(value)) };
}

describe.runIf(hasBrowser)('the boxes of values', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'heshu-boxes-'));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Where the page about a file shows each number, as the browser lays it out. */
  async function shownIn(file: string): Promise<Shown[]> {
    await execute(process.execPath, [HESHU, 'inspect', join(BOXES, file), '--html', join(folder, `${file}.html`)]);
    const { page } = await openPage(browser, folder, `${file}.html`);
    return page.evaluate(() => {
      const shown: Shown[] = [];
      for (const button of document.querySelectorAll('[data-field^="funds"], [data-field^="indicators"]')) {
        const spot = document.querySelector(`rect[data-place="${button.getAttribute('data-places')}"]`);
        const sheet = spot?.closest('svg');
        const value = button.querySelector('.value bdi')?.textContent ?? '';
        if (!spot || !sheet || !/\d/.test(value)) continue;
        const [at, paper] = [spot.getBoundingClientRect(), sheet.getBoundingClientRect()];
        const scale = sheet.viewBox.baseVal.width / paper.width;
        const x = (side: number) => (side - paper.left) * scale;
        const y = (side: number) => (side - paper.top) * scale;
        const field = button.getAttribute('data-field') ?? '';
        shown.push({ field, value, box: [x(at.left), y(at.top), x(at.right), y(at.bottom)] });
      }
      return shown;
    });
  }

  test.each(['printed.pdf', 'screen.png'])('of %s lie on the cells that hold them', async (file) => {
    const cells: Readonly<Record<string, readonly TrueCell[]>> = JSON.parse(
      await readFile(join(BOXES, 'cells.json'), 'utf8'),
    );
    const values = await shownIn(file);
    const judged = values.map((value) => ({ ...value, ...judge(value, cells[file] ?? []) }));
    expect(values.length).toBeGreaterThanOrEqual(20);
    expect(judged.filter(({ share, isRight }) => share < LEAST || !isRight)).toEqual([]);
  });
});
