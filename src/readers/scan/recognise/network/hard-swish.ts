import { floatAttribute, floatOf, type Step } from './model.ts';
import type { Network } from './network.ts';
import type { Rewriting } from './rewrite.ts';

/** x · min(max(x + 3, 0), 6) / 6, spelt out in four steps, is written in the two that are worked together with a convolution. */
export function hardSwish(division: Step, network: Network): Rewriting | undefined {
  if (division.operation !== 'Div' || network.scalar(division.inputs[1]) !== 6) return undefined;
  const product = stepBefore(division, 'Mul', network);
  const clipped = product && stepBefore(product, 'Clip', network);
  const sum = clipped && stepBefore(clipped, 'Add', network);
  if (!sum || floatOf(clipped, 'min') !== 0 || floatOf(clipped, 'max') !== 6) return undefined;
  const x = sum.inputs.find((value) => network.scalar(value) === undefined);
  const isHardSwish = sum.inputs.some((value) => network.scalar(value) === 3) && product.inputs.includes(x ?? '');
  if (!x || !isHardSwish) return undefined;
  const share = `${division.outputs[0]}.share`;
  const attributes = [floatAttribute('alpha', 1 / 6), floatAttribute('beta', 0.5)];
  return {
    from: [sum, clipped, product, division],
    to: [
      { operation: 'HardSigmoid', inputs: [x], outputs: [share], attributes },
      { operation: 'Mul', inputs: [x, share], outputs: division.outputs, attributes: [] },
    ],
  };
}

/** The step of a kind whose value one step uses, and no other. */
function stepBefore(step: Step, operation: string, network: Network): Step | undefined {
  const sources = step.inputs.flatMap((value) => network.source(value) ?? []);
  return sources.find((source) => source.operation === operation && network.onlyUser(source.outputs[0]) === step);
}
