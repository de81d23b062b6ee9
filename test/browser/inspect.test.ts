import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/model/document.ts';
import type { MarkupNode } from '../../src/model/markup.ts';
import { writeInspection } from '../../src/writers/inspect/index.ts';
import { value } from '../support/record.ts';
import { numberedForm, reportOptions, totalFinding, unreadFile } from '../support/report.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { graveFaults, type OpenPage, openPage, overflows } from './page.ts';

const execute = promisify(execFile);
const HESHU = fileURLToPath(new URL('../../bin/heshu.js', import.meta.url));
const CASES = fileURLToPath(new URL('../../fixtures/cases/v1-county-roads/', import.meta.url));
const HOSTILE = '<img src=x onerror="window.hacked=1">\u202e';

/** What the options of a page about one file have beside those of a report. */
const inspectionOptions = () => {
  const { language, localisers, definitions, rules } = reportOptions('');
  return {
    language,
    localisers,
    definitions,
    rules,
    masked: false,
    recognition: { zh: () => '理由', en: () => 'reason' },
  } as const;
};

const hostilePlace = { page: 1, box: { x0: 10, y0: 10, x1: 90, y1: 30 } };
const hostileSource: SourceDocument = {
  path: HOSTILE,
  mediaType: 'application/pdf',
  reader: 'pdf',
  pages: [
    { number: 1, width: 200, height: 100, words: [{ text: HOSTILE, box: hostilePlace.box }], suspect: 'garbled-text' },
  ],
  blocks: [],
  notes: [{ code: 'reader-warning', detail: HOSTILE }],
};

const hostileMarkup: readonly MarkupNode[] = [
  HOSTILE,
  { tag: 'p', anchor: HOSTILE, children: [HOSTILE, { tag: 'picture', children: [HOSTILE] }] },
  { tag: 'table', children: [{ tag: 'tr', children: [{ tag: 'td', rowSpan: 2, children: [HOSTILE.repeat(500)] }] }] },
];

describe.runIf(hasBrowser)('the page about one file in a browser', () => {
  let browser: Browser;
  let folder: string;
  const opened = new Map<string, Promise<OpenPage>>();
  /** Tests that only look at a page, or choose something on it anew, share it. */
  const open = (file: string) => {
    const known = opened.get(file) ?? openPage(browser, folder, file);
    opened.set(file, known);
    return known;
  };

  const inspect = (file: string, page: string, ...options: readonly string[]) =>
    execute(process.execPath, [HESHU, 'inspect', join(CASES, file), '--html', join(folder, page), ...options]);

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'heshu-inspect-'));
    await inspect('chromium.pdf', 'pdf.html');
    await inspect('wps.docx', 'docx.html');
    await inspect('chromium.pdf', 'masked.html', '--mask');
    const hostile = numberedForm(1, {
      fields: { project_name: value(HOSTILE, { raw: `${HOSTILE}!`, places: [hostilePlace] }) },
      recognition: { definition: HOSTILE, confidence: 1, reasons: [{ code: 'a', args: {} }], missing: [HOSTILE] },
      findings: [{ ...totalFinding(HOSTILE), subject: HOSTILE }],
    });
    const document = { ...unreadFile, path: HOSTILE, error: { code: HOSTILE, args: {} } };
    await writeInspection(
      join(folder, 'hostile.html'),
      { document, source: hostileSource, records: [hostile], pictures: [], markup: [] },
      inspectionOptions(),
    );
    await writeInspection(
      join(folder, 'hostile-markup.html'),
      { document, source: { ...hostileSource, pages: [] }, records: [hostile], pictures: [], markup: hostileMarkup },
      inspectionOptions(),
    );
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test.each(['pdf.html', 'docx.html'])('opens %s without a complaint', async (file) => {
    expect((await open(file)).complaints).toEqual([]);
  });

  test.each(['pdf.html', 'docx.html'])('needs no horizontal scrolling on a phone in %s', async (file) => {
    expect(await overflows((await open(file)).page, 390)).toBe(false);
  });

  test.each(['light', 'dark'] as const)('has no grave fault for axe in %s', async (scheme) => {
    const { page } = await open('pdf.html');
    await page.emulateMedia({ colorScheme: scheme });
    expect(await graveFaults(page)).toEqual([]);
  });

  test('has no grave fault for axe where a document has no pages', async () => {
    expect(await graveFaults((await open('docx.html')).page)).toEqual([]);
  });

  const item = (page: Page, field: string) => page.locator(`[data-field="${field}"]`);

  test('leads from a value to its place on the page', async () => {
    const { page } = await open('pdf.html');
    await item(page, 'total_score').click();
    expect(await page.locator('rect.spot.chosen').count()).toBe(1);
  });

  test('leads from a place to its value', async () => {
    const { page } = await open('pdf.html');
    const place = (await item(page, 'total_score').getAttribute('data-places')) ?? '';
    await page.locator(`rect[data-place="${place}"]`).dispatchEvent('click');
    expect(await page.locator('button.chosen .value').allInnerTexts()).toEqual(['98.33', '98.33']);
  });

  test('shows what a pointer rests on in both places', async () => {
    const { page } = await open('docx.html');
    await item(page, 'grade').hover();
    expect(await page.locator('.laid td.pointed').innerText()).toBe(
      await item(page, 'grade').locator('.value').innerText(),
    );
  });

  test('leads from a finding to its place', async () => {
    const { page } = await open('pdf.html');
    await page.locator('.findings button').first().click();
    expect(await page.locator('rect.spot.chosen').count()).toBeGreaterThan(0);
  });

  test('draws the words of each number inside the box of its value', async () => {
    const { page } = await open('pdf.html');
    const misplaced = await page.evaluate(() => {
      const wrong: string[] = [];
      for (const button of document.querySelectorAll('[data-field$=".score"], [data-field$=".amount"]')) {
        const places = (button.getAttribute('data-places') ?? '').split(' ').filter(Boolean);
        const value = button.querySelector('.value')?.textContent ?? '';
        const boxes = places.map((place) =>
          document.querySelector(`rect[data-place="${place}"]`)?.getBoundingClientRect(),
        );
        const texts = [...document.querySelectorAll('svg text')].filter((text) => {
          const at = text.getBoundingClientRect();
          const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
          return boxes.some((box) => box && x > box.left && x < box.right && y > box.top && y < box.bottom);
        });
        if (value !== '' && !texts.some((text) => text.textContent?.includes(value)))
          wrong.push(`${value} of ${button.getAttribute('data-field')}`);
      }
      return wrong;
    });
    expect(misplaced).toEqual([]);
  });

  test('speaks English when asked to', async () => {
    const { page } = await open('pdf.html');
    await page.locator('[data-set-language=en]').click();
    expect(await page.locator('.form h2').first().innerText()).toBe('Form 1');
  });

  test('shows a Word document as laid out and as read, with the chosen value in both', async () => {
    const { page } = await open('docx.html');
    await item(page, 'total_score').click();
    expect(await page.locator('.laid td.chosen').innerText()).toBe('98.33');
    await page.locator('[data-show-view=grid]').click();
    expect(await page.locator('.laid').isVisible()).toBe(false);
    expect(await page.locator('.grids td.chosen').innerText()).toBe('98.33');
    await page.locator('[data-show-view=laid]').click();
    expect(await page.locator('.grids').isVisible()).toBe(false);
  });

  test('draws a page without the people it names where they are hidden', async () => {
    const { page, complaints } = await open('masked.html');
    const drawn = await page.locator('svg text').allTextContents();
    expect(drawn).toContain('人员1');
    expect(drawn.join('')).not.toMatch(/阮若川|卞禾|555/u);
    expect(complaints).toEqual([]);
  });

  test.each(['hostile.html', 'hostile-markup.html'])(
    'runs nothing of hostile values, and shows no character that turns text, in %s',
    async (file) => {
      const { page, complaints } = await open(file);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('\u202e');
      expect(await overflows(page, 390)).toBe(false);
      expect(complaints).toEqual([]);
    },
  );

  test('says at the top what the reader noticed', async () => {
    const { page } = await open('hostile.html');
    expect(await page.locator('main .remarks li').innerText()).toContain('<img src=x');
  });

  test('is the same, byte for byte, when written again', async () => {
    const before = await readFile(join(folder, 'pdf.html'), 'utf8');
    await inspect('chromium.pdf', 'again.html');
    expect(await readFile(join(folder, 'again.html'), 'utf8')).toBe(before);
  });
});
