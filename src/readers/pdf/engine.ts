import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, PasswordResponses, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Fault } from '../../model/fault.ts';
import { fontSink } from './font-sink.ts';
import { readingHalf } from './shared-port.ts';

type LoadingTask = ReturnType<typeof getDocument>;
export type PdfDocument = Awaited<LoadingTask['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** A picture of more pixels than this is left out rather than decoded. */
const MOST_PIXELS = 100_000_000;

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Folders of the engine's own data; it wants them to end in a slash, on every system. */
const folder = (name: string): string => `${path.join(packageFolder, name).replaceAll('\\', '/')}/`;

/** How the engine treats fonts: as measures of their text, or as outlines to draw it with. */
const FONTS = {
  measured: () => ({ disableFontFace: false, ownerDocument: fontSink() }),
  drawn: () => ({ disableFontFace: true }),
};

/**
 * Opens a document, hands it to some work and closes it whatever happens. The bytes are copied, as the engine takes
 * possession of what it is given. Throws the Faults `encrypted`, `wrong-password` and `broken-file`.
 */
export async function withDocument<T>(
  bytes: Uint8Array,
  password: string | undefined,
  work: (document: PdfDocument) => Promise<T>,
  fonts: keyof typeof FONTS = 'measured',
): Promise<T> {
  const worker = await readingHalf();
  const task = getDocument({
    worker,
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    maxImageSize: MOST_PIXELS,
    ...FONTS[fonts](),
    enableXfa: false,
    verbosity: VerbosityLevel.WARNINGS,
  });
  try {
    return await work(await task.promise);
  } catch (error) {
    throw asFault(error);
  } finally {
    await task.destroy();
    worker.destroy();
  }
}

function asFault(error: unknown): unknown {
  if (error instanceof Fault) return error;
  if (isNamed(error, 'PasswordException')) {
    const wrong = 'code' in error && error.code === PasswordResponses.INCORRECT_PASSWORD;
    return new Fault(wrong ? 'wrong-password' : 'encrypted', {}, error);
  }
  return new Fault('broken-file', { reason: error instanceof Error ? error.message : String(error) }, error);
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}
