/**
 * Makes fixtures/boxes: a form as a browser prints it and as it shows it on a screen, each with the boxes of its cells
 * as the browser laid them out. Needs Chromium with Chinese fonts, named by HESHU_BROWSER.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { CASES } from './fixtures/cases.ts';
import { htmlPage } from './fixtures/render/html-page.ts';
import type { PageLook } from './fixtures/render/page-look.ts';
import { steadyPdf } from './fixtures/render/steady.ts';

const OUT = fileURLToPath(new URL('../fixtures/boxes/', import.meta.url));
/** A form that fits on one page. */
const CASE = 'v4a-care-home';

const LOOK: PageLook = {
  landscape: false,
  font: 'WenQuanYi Zen Hei',
  titleFont: 'WenQuanYi Zen Hei',
  size: 9,
  titleSize: 15,
  margin: 18,
  padding: 2,
  stroke: 0.75,
  lineHeight: 1.4,
  pageNumbers: false,
  rowHeight: 20,
};

/** CSS pixels of A4 and of the margin; a CSS pixel is three quarters of a point. */
const PAPER = { width: 794, height: 1123 };
const MARGIN = (LOOK.margin / 25.4) * 96;
const POINTS = 0.75;
/** Pixels of the picture for one of CSS: 192 dpi. */
const FINENESS = 2;

/** The texts and boxes of a page's cells, in points from the corner of the paper. */
async function cellsOf(page: Page, margin: number) {
  const cells = await page.locator('td').evaluateAll((found) =>
    found.map((cell) => {
      const { left, top, right, bottom } = cell.getBoundingClientRect();
      return { text: cell.textContent?.trim() ?? '', box: [left, top, right, bottom] };
    }),
  );
  return cells.map(({ text, box }) => ({
    text,
    box: box.map((side) => Math.round((side + margin) * POINTS * 100) / 100),
  }));
}

async function printed(browser: Browser, html: string) {
  const page = await browser.newPage({
    viewport: { width: Math.round(PAPER.width - 2 * MARGIN), height: PAPER.height },
  });
  await page.setContent(html);
  await page.emulateMedia({ media: 'print' });
  const cells = await cellsOf(page, MARGIN);
  return { cells, bytes: steadyPdf(await page.pdf({ preferCSSPageSize: true })) };
}

async function shown(browser: Browser, html: string) {
  const page = await browser.newPage({ viewport: PAPER, deviceScaleFactor: FINENESS });
  await page.setContent(html);
  await page.addStyleTag({ content: `body { padding: ${LOOK.margin}mm }` });
  const cells = await cellsOf(page, 0);
  const picture = sharp(await page.screenshot())
    .greyscale()
    .withMetadata({ density: 96 * FINENESS });
  return { cells, bytes: await picture.png({ palette: true, colours: 16 }).toBuffer() };
}

const sheet = CASES.find(({ id }) => id === CASE)?.sheet;
if (!sheet) throw new Error(`there is no case ${CASE}`);
const { HESHU_BROWSER: executablePath } = process.env;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const html = htmlPage(sheet, LOOK);
const files = { 'printed.pdf': await printed(browser, html), 'screen.png': await shown(browser, html) };
await browser.close();
await mkdir(OUT, { recursive: true });
for (const [name, { bytes }] of Object.entries(files)) await writeFile(OUT + name, bytes);
const boxes = Object.fromEntries(Object.entries(files).map(([name, { cells }]) => [name, cells]));
await writeFile(`${OUT}cells.json`, `${JSON.stringify(boxes, null, 1)}\n`);
