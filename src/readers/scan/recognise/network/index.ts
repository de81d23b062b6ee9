import { hardSwish } from './hard-swish.ts';
import { stepsOf, withSteps } from './model.ts';
import { type Rule, rewrite } from './rewrite.ts';
import { scaledAfter, scaledBefore, scaling } from './scaled.ts';

export { withInput } from './model.ts';

/** In the order in which they are tried: what no other can make disappear is made a convolution. */
export const RULES: readonly Rule[] = [hardSwish, scaledAfter, scaledBefore, scaling];

/**
 * An ONNX model that gives what the given one gives, but for rounding, in fewer steps: scalings are worked into the
 * convolutions beside them, and activations written so that the runtime works them together with convolutions.
 */
export function simplified(model: Uint8Array): Uint8Array {
  return withSteps(model, rewrite(stepsOf(model), RULES));
}
