import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REPORT_FILE, writeReport } from '../../src/writers/report/index.ts';
import { numberedForms, reportOptions, resultsOf, unreadFile } from '../support/report.ts';
import { hasBrowser, launchBrowser } from './browser.ts';
import { graveFaults, openPage, overflows } from './page.ts';

const FORMS = 60;

/** Undoes what a reader may have chosen. */
const startAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.querySelector<HTMLElement>('[data-set-language=zh]')?.click();
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      '.filters input, .filters select',
    )) {
      control.value = '';
      control.dispatchEvent(new Event(control.localName === 'input' ? 'input' : 'change'));
    }
  });

describe.runIf(hasBrowser)('the report in a browser', () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  let complaints: readonly string[];
  const open = () => openPage(browser, folder, REPORT_FILE);
  const rows = () => page.locator('#forms-table tbody tr');
  const count = (id: string) => page.locator(`#${id} .count`).innerText();

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'heshu-report-'));
    await writeReport(resultsOf(numberedForms(FORMS), [unreadFile]), reportOptions(folder));
    ({ page, complaints } = await open());
  });

  beforeEach(() => startAgain(page));

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('opens without a complaint and without asking for anything', () => {
    expect(complaints).toEqual([]);
  });

  test('says in one sentence how many forms are wrong', async () => {
    expect(await page.locator('.headline').innerText()).toBe('60 份自评表，20 份有错。');
  });

  test.each([390, 768, 1280])('needs no horizontal scrolling at %i pixels', async (width) => {
    expect(await overflows(page, width)).toBe(false);
  });

  test.each(['light', 'dark'] as const)('has no grave fault for axe in %s', async (scheme) => {
    await page.emulateMedia({ colorScheme: scheme });
    const faults = await graveFaults(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(faults).toEqual([]);
  });

  test('has no grave fault for axe on a phone with the panel of a form open', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('#forms-table tbody tr').first().locator('button').click();
    await page.locator('#panel[open] .finding').first().waitFor();
    const faults = await graveFaults(page);
    await page.close();
    expect(faults).toEqual([]);
  });

  test('shows the worst forms first, a page of them', async () => {
    expect(await rows().count()).toBe(25);
    expect(await rows().first().innerText()).toContain('项目12号');
  });

  test('turns to the next page', async () => {
    await page.locator('#forms-table .pager button').last().click();
    expect(await page.locator('#forms-table .pager span').innerText()).toBe('第 2 页，共 3 页');
  });

  test('filters forms by what is typed', async () => {
    await page.locator('#forms-table input[type=search]').fill('项目59号 单位4');
    expect(await rows().allInnerTexts()).toEqual([expect.stringContaining('项目59号')]);
  });

  test('filters forms by year and verdict', async () => {
    await page.locator('#forms-table select').nth(0).selectOption('error');
    await page.locator('#forms-table select').nth(1).selectOption('2019');
    expect(await count('forms-table')).toBe('20 份自评表');
  });

  test('sorts forms by a column, numbers from the largest', async () => {
    const { page } = await open();
    await page.locator('#forms-table thead button', { hasText: '表中得分' }).click();
    expect(await page.locator('#forms-table tbody tr').first().innerText()).toContain('99');
    expect(await page.locator('#forms-table th[aria-sort=descending]').innerText()).toContain('表中得分');
    await page.close();
  });

  test('says so when nothing fits', async () => {
    await page.locator('#forms-table input[type=search]').fill('没有这个');
    expect(await page.locator('#forms-table .empty').innerText()).toBe('没有符合条件的内容。');
  });

  test('leads from a rule to its findings', async () => {
    await page.locator('#rules [data-rule="form/missing-field"]').click();
    expect(await count('findings-table')).toBe('15 条发现');
  });

  test('leads from a unit to its forms', async () => {
    await page.locator('#units [data-unit="单位3"]').click();
    expect(await count('forms-table')).toBe('12 份自评表');
  });

  test('shows a form with the arithmetic and the place of its findings', async () => {
    await rows().first().click();
    const finding = page.locator('#panel .finding').first();
    expect(await finding.innerText()).toContain('算式 1 + 12');
    expect(await finding.innerText()).toContain('第 2 页');
    expect(await finding.locator('svg .frame').count()).toBe(1);
  });

  test('can be opened at a form', async () => {
    await page.evaluate(() => {
      location.hash = '#form=0000000000000012-1';
    });
    await page.locator('#panel[open]').waitFor();
    expect(await page.locator('#panel-title').innerText()).toBe('项目12号');
  });

  test('closes the panel with Escape and forgets the form in the address', async () => {
    await rows().first().locator('button').click();
    await page.locator('#panel[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#panel[open]').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('');
  });

  test('speaks English when asked to', async () => {
    await page.locator('[data-set-language=en]').click();
    expect(await page.locator('.headline').innerText()).toBe('Of 60 forms, 20 have errors.');
    expect(await count('forms-table')).toBe('Forms: 60');
    expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'en',
      'Review of performance self-evaluations',
    ]);
  });

  test('sorts a table that stands whole on the page', async () => {
    await page.locator('#years thead button').first().click();
    await page.locator('#years thead button').first().click();
    expect(await page.locator('#years tbody th').allInnerTexts()).toEqual(['2021', '2020', '2019']);
  });

  test('prints every form, and no table wider than the paper', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 680, height: 900 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('#forms-table tbody tr').count()).toBe(FORMS);
    expect(await overflows(page, 680)).toBe(false);
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('table:not(.unseen)')].filter((table) => table.scrollWidth > window.innerWidth)
          .length,
    );
    expect(wide).toBe(0);
    await page.close();
  });
});
