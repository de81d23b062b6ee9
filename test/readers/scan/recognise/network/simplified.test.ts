import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, expect, test } from 'vitest';
import { simplified, withInput } from '../../../../../src/readers/scan/recognise/network/index.ts';
import { stepsOf } from '../../../../../src/readers/scan/recognise/network/model.ts';
import { MODEL } from '../../../../../src/readers/scan/recognise/pp-ocr.ts';

const [HEIGHT, WIDTH] = [48, 96];
let model: Uint8Array;
let simple: Uint8Array;

beforeAll(async () => {
  model = await readFile(MODEL);
  simple = simplified(model);
});

async function output(bytes: Uint8Array): Promise<readonly number[]> {
  const session = await InferenceSession.create(bytes, { intraOpNumThreads: 1 });
  const pixels = Float32Array.from({ length: 3 * HEIGHT * WIDTH }, (_, i) => Math.sin(i * i));
  const tensor = new Tensor('float32', pixels, [1, 3, HEIGHT, WIDTH]);
  const given = await session.run({ [session.inputNames[0] ?? '']: tensor });
  const { data } = given[session.outputNames[0] ?? ''] ?? {};
  return data instanceof Float32Array ? [...data] : [];
}

test('the simplified recogniser gives the same probabilities', async () => {
  const [given, expected] = [await output(simple), await output(model)];
  expect(expected.length).toBeGreaterThan(0);
  expect(given).toHaveLength(expected.length);
  const furthest = given.reduce((most, value, i) => Math.max(most, Math.abs(value - (expected[i] ?? 0))), 0);
  expect(furthest).toBeLessThan(1e-4);
});

test('no activation of the recogniser is left spelt out', () => {
  const operations = stepsOf(simple).map(({ operation }) => operation);
  expect(operations).not.toContain('Clip');
  expect(operations.length).toBeLessThan(stepsOf(model).length);
});

test('a simplified model has nothing left to simplify', () => {
  expect(stepsOf(simplified(simple))).toHaveLength(stepsOf(simple).length);
});

test('with its input of any height the recogniser reads lines that are lower', async () => {
  const session = await InferenceSession.create(withInput(model, ['lines', 3, 'height', 'width']), {
    intraOpNumThreads: 1,
  });
  const tensor = new Tensor('float32', new Float32Array(2 * 3 * 40 * WIDTH), [2, 3, 40, WIDTH]);
  const given = await session.run({ [session.inputNames[0] ?? '']: tensor });
  expect(given[session.outputNames[0] ?? '']?.dims.slice(0, 2)).toEqual([2, WIDTH / 8]);
});
