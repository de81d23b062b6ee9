import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserType, chromium } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/heshu-browser', import.meta.url));

/** The browser in the package is made for this system alone; on others one that is installed can be named. */
const INSTALLED = process.env.HESHU_BROWSER;
export const hasBrowser: boolean = INSTALLED !== undefined || (process.platform === 'linux' && process.arch === 'x64');

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${CACHE}/fonts</dir><cachedir>${CACHE}/font-cache</cachedir></fontconfig>
`;

/** The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be in the cloud. */
async function unpackInto(folder: string): Promise<void> {
  const { TMPDIR = tmpdir() } = process.env;
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    await packed.executablePath();
  } finally {
    Object.assign(process.env, { TMPDIR });
    delete process.env.AWS_EXECUTION_ENV;
  }
  await writeFile(`${folder}/fonts.conf`, fontSettings);
}

/** Unpacks the browser where that was not done yet; of several that do so at once the first one counts. */
async function unpack(): Promise<void> {
  if (existsSync(CACHE)) return;
  await mkdir(dirname(CACHE), { recursive: true });
  const folder = await mkdtemp(`${CACHE}-`);
  await unpackInto(folder);
  await rename(folder, CACHE).catch(() => rm(folder, { recursive: true }));
}

type LaunchOptions = NonNullable<Parameters<BrowserType['launch']>[0]>;

async function launchOptions(): Promise<LaunchOptions> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  if (INSTALLED !== undefined) return { executablePath: INSTALLED, args };
  await unpack();
  const env = { ...process.env, LD_LIBRARY_PATH: `${CACHE}/al2023/lib`, FONTCONFIG_FILE: `${CACHE}/fonts.conf` };
  return { executablePath: `${CACHE}/chromium`, args, env };
}

/** A headless Chromium that comes from npm with all that it needs. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await launchOptions());
