import { type Context, EXIT } from './context.ts';

/** A second press within this time is the same one, sent on by a process in between. */
const SAME_PRESS_MS = 250;

export interface Interrupt {
  readonly signal: AbortSignal;
  /** Lets Ctrl-C end the process again as it usually does. */
  release(): void;
}

/** The first Ctrl-C asks the work to come to an end; the second one ends the process at once. */
export function catchInterrupt({ texts, stderr }: Context): Interrupt {
  const controller = new AbortController();
  let first = 0;
  const interrupt = () => {
    if (!controller.signal.aborted) {
      first = performance.now();
      stderr.write(`\n${texts.interrupted}\n`);
      controller.abort();
    } else if (performance.now() - first > SAME_PRESS_MS) {
      process.exit(EXIT.interrupted);
    }
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return {
    signal: controller.signal,
    release: () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt),
  };
}
