import { createRequire } from 'node:module';
import path from 'node:path';
import type { Worker } from 'tesseract.js';
import { resize } from '../text/crop.ts';
import { portableGreymap } from './portable-greymap.ts';
import type { LinePicture, RecognisedLine, Recogniser } from './recogniser.ts';

const { resolve } = createRequire(import.meta.url);
const LANGUAGE = process.env.TLANG ?? 'eng';
const DATA = path.join(path.dirname(resolve(`@tesseract.js-data/${LANGUAGE}/package.json`)), '4.0.0_best_int');
const HEIGHT = Number(process.env.TH ?? 48);
const MARGIN = Number(process.env.TM ?? 10);
const WHITELIST = { number: '0123456789.,%/-', text: '' } as const;

async function start(): Promise<Worker> {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  const worker = await createWorker(LANGUAGE, OEM.LSTM_ONLY, {
    langPath: DATA,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => {},
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '300' });
  return worker;
}

export function tesseract(): Recogniser {
  let worker: Promise<Worker> | undefined;
  return {
    id: 'tesseract',
    async recognise(lines) {
      worker ??= start();
      const engine = await worker;
      const read = new Array<RecognisedLine>(lines.length);
      for (const expected of ['number', 'text'] as const) {
        const chosen = [...lines.entries()].filter(([, line]) => line.expected === expected);
        if (chosen.length > 0) await engine.setParameters({ tessedit_char_whitelist: WHITELIST[expected] });
        for (const [index, line] of chosen) read[index] = await readLine(engine, line);
      }
      return read;
    },
    async close() {
      const engine = await worker;
      worker = undefined;
      await engine?.terminate();
    },
  };
}

async function readLine(engine: Worker, { grey }: LinePicture): Promise<RecognisedLine> {
  const width = Math.max(1, Math.round((grey.width * HEIGHT) / grey.height));
  const image = portableGreymap(resize(grey, width, HEIGHT), MARGIN);
  const { data } = await engine.recognize(image, {}, { text: true, blocks: false });
  return { text: data.text.trim(), confidence: data.confidence / 100, characters: [] };
}
