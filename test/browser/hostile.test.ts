import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORT_FILE, writeReport } from '../../src/writers/report/index.ts';
import { value } from '../support/record.ts';
import { numberedForm, reportOptions, resultsOf, totalFinding, unreadFile } from '../support/report.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { openPage, overflows } from './page.ts';

const HOSTILE = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 2">',
  '"><svg onload=window.hacked=3>',
  `' onfocus='window.hacked=4' autofocus='`,
  '</script><script>window.hacked = 5</script>',
  'javascript:window.hacked=6',
  '<style>*{display:none}</style>',
  '</title></bdi></dialog><h1>新标题</h1>',
  '{{window.hacked=7}}',
  '\u202e倒着写\u2066的名字\u0000\u001b[31m',
  '=HYPERLINK("http://a.example","点我")',
  '很长'.repeat(2000),
  'W'.repeat(4000),
];

const TURNING = ['\u202e', '\u2066', '\u0000', '\u001b'];

/** Hostile in every place where a document's words can stand. */
const hostileForm = (text: string, index: number) =>
  numberedForm(3 * (index + 1), {
    path: `归档/${text}.pdf`,
    recognition: { definition: text, confidence: 1, reasons: [], missing: [] },
    fields: {
      fiscal_year: value(text),
      project_name: value(text),
      budget_unit: value(text),
      total_score: value(text),
      execution_rate: value(text),
      grade: value(text, { trust: 'doubtful', raw: text, reader: text }),
    },
    derived: { recomputed_score: text, recomputed_grade: text, scores: {} },
    findings: [
      { ...totalFinding(text), subject: text, expected: text },
      { ...totalFinding(text), rule: text, places: [{ anchor: text }] },
    ],
  });

describe.runIf(hasBrowser)('a report over hostile values', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'heshu-hostile-'));
    const files = HOSTILE.map((text) => ({ ...unreadFile, path: text, error: { code: text, args: { title: text } } }));
    await writeReport(resultsOf(HOSTILE.map(hostileForm), files), reportOptions(folder));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('runs nothing of them, shows them as they are, and stays whole', async () => {
    const { page, complaints } = await openPage(browser, folder, REPORT_FILE);
    for (const [index, text] of HOSTILE.slice(0, 9).entries()) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#form=${String(3 * (index + 1)).padStart(16, '0')}-1`,
      );
      await page.waitForFunction((title) => document.querySelector('#panel-title')?.textContent === title, text);
    }
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main script, main style, dialog script, img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('shows no character that turns or hides text', async () => {
    const { page } = await openPage(browser, folder, REPORT_FILE);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('\uFFFD倒着写\uFFFD的名字');
    expect([...text].filter((character) => TURNING.includes(character))).toEqual([]);
  });

  test.each([390, 1280])('needs no horizontal scrolling at %i pixels, however long its texts', async (width) => {
    const { page } = await openPage(browser, folder, REPORT_FILE);
    expect(await overflows(page, width)).toBe(false);
  });

  test('leads nowhere', async () => {
    const { page } = await openPage(browser, folder, REPORT_FILE);
    const links = await page.locator('a').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => !href?.startsWith('#'))).toEqual([]);
  });

  test('runs no script but its own, however it came into the page', async () => {
    const { page, complaints } = await openPage(browser, folder, REPORT_FILE);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 8';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.hacked = 9">');
    });
    await page.waitForFunction(
      () => document.images.length > 0 && [...document.images].every((image) => image.complete),
    );
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints.join('\n')).toContain('Content Security Policy');
  });
});
