import { type Step, type Weights, weightsOf } from './model.ts';

/** The steps of a network, and which of them give and use its values. */
export interface Network {
  readonly steps: readonly Step[];
  /** The step that gives a value. */
  source(value: string | undefined): Step | undefined;
  /** The step that uses a value; undefined where none does, or several. */
  onlyUser(value: string | undefined): Step | undefined;
  weights(value: string | undefined): Weights | undefined;
  /** The number that a value is. */
  scalar(value: string | undefined): number | undefined;
}

export function networkOf(steps: readonly Step[]): Network {
  const sources = new Map(steps.flatMap((step) => step.outputs.map((value) => [value, step] as const)));
  const users = usersIn(steps);
  const known = new Map<string, Weights | undefined>();
  const weights = (value = ''): Weights | undefined => {
    const source = sources.get(value);
    if (!known.has(value)) known.set(value, source && weightsOf(source));
    return known.get(value);
  };
  return {
    steps,
    source: (value = '') => sources.get(value),
    onlyUser: (value = '') => {
      const [user, another] = users.get(value) ?? [];
      return another ? undefined : user;
    },
    weights,
    scalar: (value) => {
      const found = weights(value);
      return found?.values.length === 1 ? found.values[0] : undefined;
    },
  };
}

/** Steps without the numbers that none of them uses. */
export function withoutUnused(steps: readonly Step[]): Step[] {
  const users = usersIn(steps);
  return steps.filter(
    ({ operation, outputs }) => operation !== 'Constant' || outputs.some((value) => users.has(value)),
  );
}

function usersIn(steps: readonly Step[]): Map<string, Step[]> {
  const users = new Map<string, Step[]>();
  for (const step of steps) {
    for (const value of new Set(step.inputs)) {
      const others = users.get(value);
      if (others) others.push(step);
      else users.set(value, [step]);
    }
  }
  return users;
}
