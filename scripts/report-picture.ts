/**
 * Makes the pictures in the READMEs: the head of the report on fixtures/archive. Needs Chromium with Chinese fonts, named
 * by HESHU_BROWSER.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = { en: 'report.png', zh: 'report.zh-CN.png' };
const VIEW = { width: 1120, height: 860 };
const COLOURS = 64;

const out = mkdtempSync(join(tmpdir(), 'heshu-picture-'));
const command = ['bin/heshu.js', 'import', 'fixtures/archive', '--out', out, '--formats', 'csv', '--quiet'];
// Not all files of the archive can be read, and the command says so with its exit code.
spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
const { HESHU_BROWSER: executablePath } = process.env;
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: 1.5, colorScheme: 'light' });
await page.goto(pathToFileURL(join(out, 'report.html')).href);
for (const [language, name] of Object.entries(PICTURES)) {
  await page.locator(`[data-set-language=${language}]`).click();
  await page.mouse.move(0, 0);
  const shot = sharp(await page.screenshot());
  const png = await shot.png({ palette: true, colours: COLOURS, effort: 10 }).toBuffer();
  writeFileSync(join(ROOT, name), png);
}
await browser.close();
rmSync(out, { recursive: true });
