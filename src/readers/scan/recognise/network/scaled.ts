import { constant, type Step, type Weights, wholeAttribute, wholesAttribute, wholesOf } from './model.ts';
import type { Network } from './network.ts';
import type { Field } from './protobuf.ts';
import type { Rewriting } from './rewrite.ts';

/** A value multiplied by a number, or with a number added to it. */
interface Scaled {
  readonly value: string;
  readonly times: number;
  readonly plus: number;
}

function scaledBy({ operation, inputs }: Step, network: Network): Scaled | undefined {
  if (operation !== 'Mul' && operation !== 'Add') return undefined;
  const value = inputs.find((input) => network.scalar(input) === undefined);
  const number = inputs.map((input) => network.scalar(input)).find((scalar) => scalar !== undefined);
  if (value === undefined || number === undefined) return undefined;
  return { value, ...(operation === 'Mul' ? { times: number, plus: 0 } : { times: 1, plus: number }) };
}

/** A convolution's numbers: a kernel for each channel that it gives, and what is added to the channel. */
interface Kernels {
  readonly weights: Weights;
  readonly added: Float32Array;
}

function kernelsOf({ operation, inputs }: Step, network: Network): Kernels | undefined {
  const weights = operation === 'Conv' ? network.weights(inputs[1]) : undefined;
  if (!weights) return undefined;
  const added = inputs[2] === undefined ? new Float32Array(channels(weights)) : network.weights(inputs[2])?.values;
  return added && { weights, added };
}

const channels = ({ dimensions }: Weights): number => dimensions[0] ?? 0;

/** A convolution of `value` with other numbers, and the steps that hold them; `name` is new. */
function convolution(
  name: string,
  value: string,
  { weights, added }: Kernels,
  { outputs, attributes }: Pick<Step, 'outputs' | 'attributes'>,
): Step[] {
  const names = [`${name}.weights`, `${name}.added`] as const;
  return [
    constant(names[0], weights),
    constant(names[1], { dimensions: [added.length], values: added }),
    { operation: 'Conv', inputs: [value, ...names], outputs, attributes },
  ];
}

/** What a convolution gives is scaled: its numbers are, instead. */
export function scaledAfter(step: Step, network: Network): Rewriting | undefined {
  const scaled = scaledBy(step, network);
  const before = network.source(scaled?.value);
  const kernels = before && kernelsOf(before, network);
  if (!scaled || !kernels || network.onlyUser(scaled.value) !== step) return undefined;
  const { times, plus } = scaled;
  const { dimensions, values } = kernels.weights;
  const other = {
    weights: { dimensions, values: values.map((weight) => weight * times) },
    added: kernels.added.map((number) => number * times + plus),
  };
  const given = { outputs: step.outputs, attributes: before.attributes };
  return { from: [before, step], to: convolution(`${scaled.value}.after`, before.inputs[0] ?? '', other, given) };
}

/** What a convolution of single points is given was scaled: its numbers are, instead. */
export function scaledBefore(step: Step, network: Network): Rewriting | undefined {
  const before = network.source(step.inputs[0]);
  const scaled = before && scaledBy(before, network);
  const kernels = kernelsOf(step, network);
  if (!scaled || !kernels || network.onlyUser(step.inputs[0]) !== step || !isOfPoints(step)) return undefined;
  const { times, plus } = scaled;
  const { dimensions, values } = kernels.weights;
  const each = values.length / channels(kernels.weights);
  const other = {
    weights: { dimensions, values: values.map((weight) => weight * times) },
    added: kernels.added.map((number, i) => {
      const kernel = values.subarray(i * each, (i + 1) * each);
      return number + plus * kernel.reduce((sum, weight) => sum + weight, 0);
    }),
  };
  return { from: [before, step], to: convolution(`${before.outputs[0]}.before`, scaled.value, other, step) };
}

/** Whether a convolution sees nothing but a point of all channels: nothing beyond the picture's edge. */
const isOfPoints = (step: Step): boolean =>
  wholesOf(step, 'group')[0] === 1 &&
  wholesOf(step, 'pads').every((pad) => pad === 0) &&
  wholesOf(step, 'kernel_shape').every((size) => size === 1);

/** Two scalings, one of what the other gives, become one convolution, and so does a single one that no other can take over: convolutions follow each other without any rearranging in between. */
export function scaling(step: Step, network: Network): Rewriting | undefined {
  const scaled = scaledBy(step, network);
  const count = scaled && channelsOf(scaled.value, network);
  const after = network.onlyUser(step.outputs[0]);
  if (!scaled || count === undefined || (after && scaledBy(after, network))) return undefined;
  const before = network.onlyUser(scaled.value) === step ? network.source(scaled.value) : undefined;
  const first = before && scaledBy(before, network);
  const given = { outputs: step.outputs, attributes: channelByChannel(count) };
  const name = `${step.outputs[0]}.scaling`;
  if (!first) return { from: [step], to: convolution(name, scaled.value, scalingBy(scaled, count), given) };
  const both = { times: first.times * scaled.times, plus: first.plus * scaled.times + scaled.plus };
  return { from: [before, step], to: convolution(name, first.value, scalingBy(both, count), given) };
}

const scalingBy = ({ times, plus }: Omit<Scaled, 'value'>, count: number): Kernels => ({
  weights: { dimensions: [count, 1, 1, 1], values: new Float32Array(count).fill(times) },
  added: new Float32Array(count).fill(plus),
});

const channelByChannel = (count: number): Field[] => [
  wholesAttribute('kernel_shape', [1, 1]),
  wholesAttribute('dilations', [1, 1]),
  wholesAttribute('strides', [1, 1]),
  wholesAttribute('pads', [0, 0, 0, 0]),
  wholeAttribute('group', count),
];

/** Of how many channels a value is that a convolution gave, perhaps through others that keep them. */
function channelsOf(value: string, network: Network): number | undefined {
  const source = network.source(value);
  if (!source) return undefined;
  const kernels = kernelsOf(source, network);
  if (kernels) return channels(kernels.weights);
  if (!['Mul', 'Add', 'HardSigmoid'].includes(source.operation)) return undefined;
  return source.inputs.map((input) => channelsOf(input, network)).find((count) => count !== undefined);
}
