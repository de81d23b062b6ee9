import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '../../model/fault.ts';

/** Where LibreOffice is looked for after the variable HESHU_SOFFICE and the search path. */
const USUAL_PLACES = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];
const NAMES = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];

/** A conversion that takes longer hangs, mostly on a damaged file. */
const LONGEST_MILLISECONDS = 90_000;

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** A profile in which no macro runs and nothing outside the file is loaded. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
  setting('Security/Scripting', 'MacroSecurityLevel', '3'),
  setting('Security/Scripting', 'DisableMacrosExecution', 'true'),
  setting('Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
].join('')}</oor:items>
`;

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice's program on this machine, if it is installed. */
export async function findSoffice(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const searched = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = environment.HESHU_SOFFICE;
  for (const path of named ? [named] : [...searched, ...USUAL_PLACES]) if (await isProgram(path)) return path;
  return undefined;
}

/** Ends a process with all that it started. */
function end(pid: number): void {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-pid, 'SIGKILL');
}

/** Runs a program to its end. Throws a Fault where it cannot be started or takes too long. */
function run(program: string, options: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) end(child.pid);
      reject(new Fault('broken-file', { reason: 'LibreOffice did not come to an end with it' }));
    }, LONGEST_MILLISECONDS);
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(new Fault('internal', { detail: `LibreOffice: ${cause.message}` }, cause));
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * A file in another format, as LibreOffice converts it; each time in a new profile of its own, so that conversions
 * run beside each other. Throws a Fault where LibreOffice cannot read the file.
 */
export async function convert(program: string, bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'heshu-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const input = join(folder, `input.${from}`);
    await writeFile(input, bytes);
    const place = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run(program, [place, '--headless', '--norestore', '--convert-to', to, '--outdir', folder, input]);
    return await readFile(join(folder, `input.${to}`));
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('broken-file', { reason: 'LibreOffice cannot open it' }, cause);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
