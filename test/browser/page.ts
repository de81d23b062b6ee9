import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  /** What the browser complained of, and what the page asked for over the network. */
  readonly complaints: string[];
}

/** Opens a file of a folder as a reader would, and waits until its script has done its work. */
export async function openPage(browser: Browser, folder: string, file: string): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const url = pathToFileURL(join(folder, file)).href;
  page.on('request', (request) => {
    if (request.url() !== url) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  return { page, complaints };
}

/** Whether the page is wider than a window of that width. */
export async function overflows(page: Page, width: number): Promise<boolean> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 900 });
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (before) await page.setViewportSize(before);
  return isWider;
}

/** What axe finds grave, as lines of rule and element. */
export async function graveFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // As text, because the page knows axe by its name and the test by that of its import.
  const { violations }: AxeResults = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
}
