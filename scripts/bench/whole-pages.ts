import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import PQueue from 'p-queue';
import type { Contender } from './rounds.ts';

const run = promisify(execFile);
const { resolve } = createRequire(import.meta.url);

/** A program that was started for the bench and has to be ended after it. */
export interface Running extends Contender {
  end(): Promise<void>;
}

/** Tesseract's own program, a process a page and as many at once as `jobs`; undefined where it is not installed. */
export async function nativeTesseract(
  pages: readonly string[],
  folder: string,
  jobs: number,
): Promise<Contender | undefined> {
  try {
    await run('tesseract', ['--version']);
  } catch {
    return undefined;
  }
  const languages = path.dirname(resolve('@tesseract.js-data/chi_sim/package.json'));
  const packed = await readFile(path.join(languages, '4.0.0_best_int', 'chi_sim.traineddata.gz'));
  await writeFile(path.join(folder, 'chi_sim.traineddata'), gunzipSync(packed));
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const read = (page: string) =>
    run('tesseract', [page, '-', '--tessdata-dir', folder, '-l', 'chi_sim'], { env, maxBuffer: 2 ** 26 });
  return {
    name: 'tesseract chi_sim, whole page',
    warmUp: async () => {},
    work: async () => {
      const queue = new PQueue({ concurrency: jobs });
      await queue.addAll(pages.map((page) => () => read(page)));
      return pages.length;
    },
  };
}

/** @gutenye/ocr-node in a process of its own, which uses all cores for each page. */
export async function gutenye(pages: readonly string[]): Promise<Running> {
  const child = fork(path.join(import.meta.dirname, 'gutenye.ts'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(child, 'message');
  const read = async (page: string) => {
    child.send(page);
    await once(child, 'message');
  };
  return {
    name: '@gutenye/ocr-node, whole page',
    warmUp: async () => {
      const [page] = pages;
      if (page !== undefined) await read(page);
    },
    work: async () => {
      for (const page of pages) await read(page);
      return pages.length;
    },
    end: async () => {
      child.kill();
    },
  };
}
