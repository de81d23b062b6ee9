/** Why a store cannot be used; the sentences stand with the commands. */
export type StoreProblem = 'busy' | 'newer' | 'broken' | 'full' | 'not-writable' | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** By the primary result code of SQLite. */
const PROBLEMS: Readonly<Record<number, StoreProblem>> = {
  5: 'busy',
  6: 'busy',
  8: 'not-writable',
  10: 'failed',
  11: 'broken',
  13: 'full',
  14: 'not-writable',
  26: 'broken',
};

const PRIMARY = 0xff;

const resultCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & PRIMARY
    : undefined;

/** Runs something on the database; what SQLite refuses becomes a StoreError. */
export function guarded<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = resultCode(error);
    throw code === undefined ? error : new StoreError(PROBLEMS[code] ?? 'failed', error);
  }
}
