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

/** Starts a worker for one kind of line: a thread that does not keep the process alive while it has nothing to do. */
async function start(expected: Expected): Promise<Worker> {
  try {
    const { createWorker, OEM, PSM } = await import('tesseract.js');
    const language = LANGUAGES[expected];
    const data = path.join(path.dirname(resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int');
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: data,
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => {},
    });
    await worker.setParameters({
      tessedit_pageseg_mode: PSM.SINGLE_LINE,
      user_defined_dpi: '300',
      tessedit_char_whitelist: CHARACTERS[expected],
    });
    return worker;
  } catch (error) {
    throw new Fault('no-recogniser', { engine: 'tesseract' }, error);
  }
}

/** Tesseract's network, with a worker of its own for each kind of line. The network keeps nothing of what it has read. */
export function tesseract(): Recogniser {
  const workers = new Map<Expected, Promise<Worker>>();
  const workerFor = (expected: Expected): Promise<Worker> => {
    const worker = workers.get(expected) ?? start(expected);
    workers.set(expected, worker);
    return worker;
  };
  return {
    id: 'tesseract',
    async recognise(lines) {
      const read: RecognisedLine[] = [];
      for (const line of lines) {
        const worker = await workerFor(line.expected);
        read.push(await keptAlive(worker, () => readLine(worker, line)));
      }
      return read;
    },
  };
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
