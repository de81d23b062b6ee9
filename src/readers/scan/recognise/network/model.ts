import {
  bytesField,
  type Field,
  fieldFloat,
  fieldNumbers,
  fieldText,
  floatField,
  numberField,
  readFields,
  textField,
  writeFields,
} from './protobuf.ts';

/** Numbers of the fields in ONNX files, by message. */
const MODEL = { graph: 7 };
const GRAPH = { node: 1, input: 11 };
const VALUE = { name: 1, type: 2 };
const TYPE = { tensor: 1, element: 1, shape: 2 };
const SHAPE = { dimension: 1, size: 1, name: 2 };
const NODE = { input: 1, output: 2, name: 3, operation: 4, attribute: 5 };
const ATTRIBUTE = { name: 1, float: 2, whole: 3, tensor: 5, wholes: 8, type: 20 };
const TENSOR = { dimension: 1, type: 2, bytes: 9 };
const TYPES = { tensorOfFloats: 1, float: 1, whole: 2, tensor: 4, wholes: 7 };

/** A step of a network: values by their names, and how they are worked. */
export interface Step {
  readonly operation: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Field[];
  /** Numbers that it holds and that are not among its attributes. */
  readonly weights?: Weights;
}

/** Numbers that are part of a network, such as the weights of a convolution. */
export interface Weights {
  readonly dimensions: readonly number[];
  readonly values: Float32Array;
}

/** The steps of an ONNX model, in an order in which they can be worked. Throws a RangeError for what is no model. */
export function stepsOf(model: Uint8Array): Step[] {
  return graphOf(readFields(model)).flatMap((field) => (field.number === GRAPH.node ? readStep(field.bytes) : []));
}

/** The model with other steps. */
export function withSteps(model: Uint8Array, steps: readonly Step[]): Uint8Array {
  const fields = readFields(model);
  const others = graphOf(fields).filter(({ number }) => number !== GRAPH.node);
  return withGraph(fields, [...steps.map((step) => bytesField(GRAPH.node, writeStep(step))), ...others]);
}

/** The model with its one input of other sizes; a name stands for any size. */
export function withInput(model: Uint8Array, sizes: readonly (number | string)[]): Uint8Array {
  const shape = sizes.map((size) =>
    typeof size === 'number' ? numberField(SHAPE.size, size) : textField(SHAPE.name, size),
  );
  const tensor = writeFields([
    numberField(TYPE.element, TYPES.float),
    bytesField(TYPE.shape, writeFields(shape.map((field) => bytesField(SHAPE.dimension, writeFields([field]))))),
  ]);
  const type = bytesField(VALUE.type, writeFields([bytesField(TYPE.tensor, tensor)]));
  const sized = ({ bytes }: Field): Field =>
    bytesField(GRAPH.input, writeFields([...readFields(bytes).filter(({ number }) => number === VALUE.name), type]));
  const fields = readFields(model);
  const graph = graphOf(fields).map((field) => (field.number === GRAPH.input ? sized(field) : field));
  return withGraph(fields, graph);
}

const withGraph = (model: readonly Field[], graph: readonly Field[]): Uint8Array =>
  writeFields(
    model.map((field) => (field.number === MODEL.graph ? bytesField(MODEL.graph, writeFields(graph)) : field)),
  );

function graphOf(model: readonly Field[]): Field[] {
  const graph = model.find(({ number }) => number === MODEL.graph);
  if (!graph) throw new RangeError('a model without a graph');
  return readFields(graph.bytes);
}

function readStep(bytes: Uint8Array): Step {
  const fields = readFields(bytes);
  const all = (number: number): Field[] => fields.filter((field) => field.number === number);
  return {
    operation: fieldText(all(NODE.operation)[0]),
    inputs: all(NODE.input).map((field) => fieldText(field)),
    outputs: all(NODE.output).map((field) => fieldText(field)),
    attributes: all(NODE.attribute),
  };
}

function writeStep({ operation, inputs, outputs, attributes, weights }: Step): Uint8Array {
  return writeFields([
    ...inputs.map((name) => textField(NODE.input, name)),
    ...outputs.map((name) => textField(NODE.output, name)),
    ...outputs.slice(0, 1).map((name) => textField(NODE.name, name)),
    textField(NODE.operation, operation),
    ...attributes,
    ...(weights ? [tensorAttribute('value', weights)] : []),
  ]);
}

/** The fields of a step's attribute; none where it does not have it. */
function attributeOf({ attributes }: Step, name: string): Field[] {
  const all = attributes.map(({ bytes }) => readFields(bytes));
  return all.find((fields) => fieldText(fields.find(({ number }) => number === ATTRIBUTE.name)) === name) ?? [];
}

/** The number of an attribute; undefined where the step does not have it. */
export function floatOf(step: Step, name: string): number | undefined {
  const field = attributeOf(step, name).find(({ number }) => number === ATTRIBUTE.float);
  return field && fieldFloat(field);
}

/** The whole numbers of an attribute that has one or several; none where the step does not have it. */
export function wholesOf(step: Step, name: string): number[] {
  return attributeOf(step, name)
    .filter(({ number }) => number === ATTRIBUTE.whole || number === ATTRIBUTE.wholes)
    .flatMap(fieldNumbers);
}

/** The numbers that a step holds, if it is one that holds some. */
export function weightsOf(step: Step): Weights | undefined {
  if (step.weights || step.operation !== 'Constant') return step.weights;
  const tensor = attributeOf(step, 'value').find(({ number }) => number === ATTRIBUTE.tensor);
  if (!tensor) return undefined;
  const fields = readFields(tensor.bytes);
  const bytes = fields.find(({ number }) => number === TENSOR.bytes)?.bytes;
  const type = fields.find(({ number }) => number === TENSOR.type);
  if (!bytes || !type || fieldNumbers(type)[0] !== TYPES.tensorOfFloats) return undefined;
  const dimensions = fields.filter(({ number }) => number === TENSOR.dimension).flatMap(fieldNumbers);
  return { dimensions, values: new Float32Array(new Uint8Array(bytes).buffer) };
}

/** A step that holds numbers. */
export const constant = (name: string, weights: Weights): Step => ({
  operation: 'Constant',
  inputs: [],
  outputs: [name],
  attributes: [],
  weights,
});

function tensorAttribute(name: string, { dimensions, values }: Weights): Field {
  const tensor = writeFields([
    ...dimensions.map((size) => numberField(TENSOR.dimension, size)),
    numberField(TENSOR.type, TYPES.tensorOfFloats),
    bytesField(TENSOR.bytes, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
  return attribute(name, TYPES.tensor, [bytesField(ATTRIBUTE.tensor, tensor)]);
}

export const floatAttribute = (name: string, value: number): Field =>
  attribute(name, TYPES.float, [floatField(ATTRIBUTE.float, value)]);

export const wholeAttribute = (name: string, value: number): Field =>
  attribute(name, TYPES.whole, [numberField(ATTRIBUTE.whole, value)]);

export const wholesAttribute = (name: string, values: readonly number[]): Field =>
  attribute(
    name,
    TYPES.wholes,
    values.map((value) => numberField(ATTRIBUTE.wholes, value)),
  );

const attribute = (name: string, type: number, value: readonly Field[]): Field =>
  bytesField(
    NODE.attribute,
    writeFields([textField(ATTRIBUTE.name, name), ...value, numberField(ATTRIBUTE.type, type)]),
  );
