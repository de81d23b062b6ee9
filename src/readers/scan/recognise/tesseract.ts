import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import { Fault } from '../../../model/fault.ts';
import { resize } from '../text/crop.ts';
import { portableGreymap } from './portable-greymap.ts';
import type { Expected, LinePicture, RecognisedLine, Recogniser } from './recogniser.ts';

/** The language data for each kind of line: digits are read best by data that knows no ideographs. */
const LANGUAGES: Readonly<Record<Expected, string>> = { number: 'eng', text: 'chi_sim' };
const CHARACTERS: Readonly<Record<Expected, string>> = { number: '0123456789.,%/-', text: '' };

/** Heights that lines are read at, and the white around them, in pixels; the second where the first gives nothing. */
const SIZES = [
  { height: 36, margin: 10 },
  { height: 44, margin: 20 },
] as const;

const { resolve } = createRequire(import.meta.url);

/** A worker for one kind of line, a thread that does not keep the process alive while it has nothing to do. */
interface Engine {
  readonly worker: Worker;
  /** Set where it has adapted itself to a document that is done. */
  isStale: boolean;
}

async function start(expected: Expected): Promise<Engine> {
  try {
    const { createWorker, OEM } = await import('tesseract.js');
    const language = LANGUAGES[expected];
    const data = path.join(path.dirname(resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int');
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: data,
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => {},
    });
    await prepare(worker, expected);
    return { worker, isStale: false };
  } catch (error) {
    throw new Fault('no-recogniser', { engine: 'tesseract' }, error);
  }
}

async function prepare(worker: Worker, expected: Expected): Promise<void> {
  const { PSM } = await import('tesseract.js');
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    user_defined_dpi: '300',
    tessedit_char_whitelist: CHARACTERS[expected],
  });
}

async function renew(engine: Engine, expected: Expected): Promise<void> {
  const { OEM } = await import('tesseract.js');
  await engine.worker.reinitialize(LANGUAGES[expected], OEM.LSTM_ONLY);
  await prepare(engine.worker, expected);
  engine.isStale = false;
}

/** Tesseract's network, with a worker of its own for each kind of line. */
export function tesseract(): Recogniser {
  const engines = new Map<Expected, Promise<Engine>>();
  const engineFor = (expected: Expected): Promise<Engine> => {
    const engine = engines.get(expected) ?? start(expected);
    engines.set(expected, engine);
    return engine;
  };
  return {
    id: 'tesseract',
    async recognise(lines) {
      const read: RecognisedLine[] = [];
      for (const line of lines) {
        const engine = await engineFor(line.expected);
        read.push(await keptAlive(engine.worker, () => readWith(engine, line)));
      }
      return read;
    },
    async forget() {
      for (const engine of await Promise.allSettled(engines.values())) {
        if (engine.status === 'fulfilled') engine.value.isStale = true;
      }
    },
  };
}

async function readWith(engine: Engine, line: LinePicture): Promise<RecognisedLine> {
  if (engine.isStale) await renew(engine, line.expected);
  return readLine(engine.worker, line);
}

/** Does some work of a thread that keeps the process alive no longer than that. */
async function keptAlive<T>(worker: object, work: () => Promise<T>): Promise<T> {
  const thread = 'worker' in worker && worker.worker instanceof Thread ? worker.worker : undefined;
  thread?.ref();
  try {
    return await work();
  } finally {
    thread?.unref();
  }
}

async function readLine(worker: Worker, { grey }: LinePicture): Promise<RecognisedLine> {
  for (const { height, margin } of SIZES) {
    const width = Math.max(1, Math.round((grey.width * height) / grey.height));
    const image = portableGreymap(resize(grey, width, height), margin);
    const { data } = await worker.recognize(image, {}, { text: true, blocks: false });
    const text = data.text.trim();
    if (text !== '') return { text, confidence: data.confidence / 100, characters: [] };
  }
  return { text: '', confidence: 0, characters: [] };
}
