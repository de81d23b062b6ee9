import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Contender } from './rounds.ts';

/** A file to be read, in memory as well as on the disk. */
export interface Sample {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${path.join(packageFolder, name).replaceAll('\\', '/')}/`;

/** The text of every page, as pdf.js gives it, and nothing made of it. */
async function pdfjsText(bytes: Uint8Array): Promise<void> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) await (await document.getPage(number)).getTextContent();
  await task.destroy();
}

/** Works through the samples one after the other. */
const each = (samples: readonly Sample[], read: (sample: Sample) => Promise<unknown>) => async () => {
  for (const sample of samples) await read(sample);
  return samples.length;
};

export const pdfjs = (samples: readonly Sample[]): Contender => ({
  name: 'pdf.js, text only',
  work: each(samples, ({ bytes }) => pdfjsText(bytes)),
});

export const mammothHtml = (samples: readonly Sample[]): Contender => ({
  name: 'mammoth, HTML only',
  work: each(samples, ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })),
});

const run = promisify(execFile);

/** poppler's program, a process a file; undefined where it is not installed. */
export async function pdftotext(samples: readonly Sample[]): Promise<Contender | undefined> {
  try {
    await run('pdftotext', ['-v']);
  } catch {
    return undefined;
  }
  return {
    name: 'pdftotext -layout (a process a file)',
    work: each(samples, ({ path }) => run('pdftotext', ['-layout', path, '-'], { maxBuffer: 2 ** 26 })),
  };
}

/** LiteParse without recognition; undefined where its binary for this system is not installed. */
export async function liteParse(samples: readonly Sample[]): Promise<Contender | undefined> {
  try {
    const { LiteParse } = await import('@llamaindex/liteparse');
    const parser = new LiteParse({ ocrEnabled: false, quiet: true });
    return { name: 'LiteParse, text only', work: each(samples, ({ path }) => parser.parse(path)) };
  } catch {
    return undefined;
  }
}
