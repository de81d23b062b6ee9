import { expect, test } from 'vitest';
import { RULES } from '../../../../../src/readers/scan/recognise/network/index.ts';
import {
  constant,
  floatAttribute,
  type Step,
  wholeAttribute,
  wholesAttribute,
} from '../../../../../src/readers/scan/recognise/network/model.ts';
import { networkOf } from '../../../../../src/readers/scan/recognise/network/network.ts';
import { rewrite } from '../../../../../src/readers/scan/recognise/network/rewrite.ts';

const step = (
  operation: string,
  inputs: readonly string[],
  output: string,
  attributes: Step['attributes'] = [],
): Step => ({
  operation,
  inputs,
  outputs: [output],
  attributes,
});

const number = (name: string, value: number): Step =>
  constant(name, { dimensions: [], values: Float32Array.of(value) });

const numbers = (name: string, dimensions: readonly number[], values: readonly number[]): Step =>
  constant(name, { dimensions, values: Float32Array.from(values) });

const points = [
  wholeAttribute('group', 1),
  wholesAttribute('kernel_shape', [1, 1]),
  wholesAttribute('pads', [0, 0, 0, 0]),
];
const wide = [
  wholeAttribute('group', 1),
  wholesAttribute('kernel_shape', [1, 3]),
  wholesAttribute('pads', [0, 1, 0, 1]),
];

/** Operations that are left, and the numbers of the convolutions. */
function rewritten(steps: readonly Step[]) {
  const left = rewrite(steps, RULES);
  const network = networkOf(left);
  return {
    operations: left.map(({ operation }) => operation).filter((operation) => operation !== 'Constant'),
    kernels: left
      .filter(({ operation }) => operation === 'Conv')
      .map(({ inputs }) => inputs.slice(1).map((value) => [...(network.weights(value)?.values ?? [])])),
  };
}

test('a convolution takes over a scaling of what it gives', () => {
  const { operations, kernels } = rewritten([
    numbers('w', [2, 1, 1, 1], [1, 2]),
    numbers('b', [2], [3, 4]),
    number('two', 2),
    number('ten', 10),
    step('Conv', ['x', 'w', 'b'], 'y', points),
    step('Mul', ['two', 'y'], 'z'),
    step('Add', ['z', 'ten'], 'out'),
  ]);
  expect(operations).toEqual(['Conv']);
  expect(kernels).toEqual([
    [
      [2, 4],
      [16, 18],
    ],
  ]);
});

test('a convolution of points takes over a scaling of what it is given', () => {
  const { operations, kernels } = rewritten([
    numbers('w', [1, 2, 1, 1], [1, 2]),
    number('two', 2),
    number('ten', 10),
    step('Mul', ['x', 'two'], 'y'),
    step('Add', ['y', 'ten'], 'z'),
    step('Conv', ['z', 'w'], 'out', points),
  ]);
  expect(operations).toEqual(['Conv']);
  expect(kernels).toEqual([[[2, 4], [30]]]);
});

test('a convolution that sees beyond the edge, where nothing is scaled, takes over nothing before it', () => {
  const { operations } = rewritten([
    numbers('w', [1, 1, 1, 3], [1, 2, 3]),
    number('ten', 10),
    step('Add', ['x', 'ten'], 'y'),
    step('Conv', ['y', 'w'], 'out', wide),
  ]);
  expect(operations).toEqual(['Add', 'Conv']);
});

test('a scaling between two convolutions that neither can take over becomes one', () => {
  const { operations, kernels } = rewritten([
    numbers('w', [2, 1, 1, 1], [1, 2]),
    number('ten', 10),
    step('Conv', ['x', 'w'], 'y', points),
    step('HardSigmoid', ['y'], 'h'),
    step('Add', ['h', 'ten'], 'z'),
    step('Conv', ['z', 'w'], 'out', wide),
  ]);
  expect(operations).toEqual(['Conv', 'HardSigmoid', 'Conv', 'Conv']);
  expect(kernels[1]).toEqual([
    [1, 1],
    [10, 10],
  ]);
});

test('two scalings in a row become one', () => {
  const { operations, kernels } = rewritten([
    numbers('w', [2, 1, 1, 1], [1, 2]),
    number('two', 2),
    number('ten', 10),
    step('Conv', ['x', 'w'], 'y', points),
    step('HardSigmoid', ['y'], 'h'),
    step('Mul', ['h', 'two'], 'm'),
    step('Add', ['m', 'ten'], 'z'),
    step('Conv', ['z', 'w'], 'out', wide),
  ]);
  expect(operations).toEqual(['Conv', 'HardSigmoid', 'Conv', 'Conv']);
  expect(kernels[1]).toEqual([
    [2, 2],
    [10, 10],
  ]);
});

test('a value that is used twice is not scaled for one of its users', () => {
  const { operations } = rewritten([
    numbers('w', [1, 1, 1, 1], [1]),
    number('two', 2),
    step('Conv', ['x', 'w'], 'y', points),
    step('Mul', ['y', 'two'], 'z'),
    step('MatMul', ['y', 'z'], 'out'),
  ]);
  expect(operations).toEqual(['Conv', 'Conv', 'MatMul']);
});

const spelt = (most: number): Step[] => [
  number('three', 3),
  number('six', 6),
  step('Add', ['x', 'three'], 'sum'),
  step('Clip', ['sum'], 'clipped', [floatAttribute('min', 0), floatAttribute('max', most)]),
  step('Mul', ['x', 'clipped'], 'product'),
  step('Div', ['product', 'six'], 'out'),
];

test('an activation that is spelt out is written in two steps', () => {
  expect(rewritten(spelt(6)).operations).toEqual(['HardSigmoid', 'Mul']);
});

test('what only looks like that activation stays', () => {
  expect(rewritten(spelt(5)).operations).toEqual(['Add', 'Clip', 'Mul', 'Div']);
});
