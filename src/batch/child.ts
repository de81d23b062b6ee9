import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from '../model/schema.ts';
import type { Limits } from './limits.ts';
import { type Job, OUT_OF_MEMORY, type Result, type Setup, type ToWorker } from './worker/protocol.ts';

/** How a worker was lost over a job. */
export interface Lost {
  readonly lost: 'timeout' | 'memory' | 'crash';
}

export interface Done {
  readonly result: Result;
  /** Of the worker, in bytes. */
  readonly memory: number;
}

/** A worker in a process of its own. It has one job at a time; after a loss it is gone. */
export interface Child {
  run(job: Job): Promise<Done | Lost>;
  /** Ends it, busy or not; settled when its process is gone. */
  end(): Promise<void>;
}

/** Workers cannot be started at all; the message is what the last one said. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

const MAIN = fileURLToPath(new URL(`./worker/main${extname(import.meta.filename)}`, import.meta.url));
const MEMORY_MARKS = [OUT_OF_MEMORY, 'heap out of memory'];
const KEPT = 4000;
/** A worker that has not come up after this long never will; slow machines take a tenth of it. */
const START_SECONDS = 120;

/** In mebibytes; what a document leaves behind dies here before it is taken for something that lasts, which saves a fifth of the memory. */
const YOUNG_GENERATION = 32;

/** A worker reads what it likes and writes to the spool folder alone; it starts no programs. */
const flags = ({ spool }: Setup, { memory }: Limits) => [
  '--permission',
  '--allow-fs-read=*',
  `--allow-fs-write=${spool}`,
  '--allow-worker',
  '--allow-addons',
  '--allow-wasi',
  '--disable-warning=SecurityWarning',
  `--min-semi-space-size=${YOUNG_GENERATION}`,
  `--max-semi-space-size=${YOUNG_GENERATION}`,
  `--max-old-space-size=${Math.floor((memory * 2) / 3)}`,
];

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('alive') }),
  z.object({ kind: z.literal('done'), result: z.custom<Result>(), memory: z.number() }),
]);

/** Keeps the last that a process says on its error stream. */
function listen({ stderr }: ChildProcess): () => string {
  let said = '';
  stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-KEPT);
  });
  return () => said;
}

/** Starts a worker; `main` is its program. */
export function startChild(setup: Setup, limits: Limits, main: string = MAIN, startSeconds = START_SECONDS): Child {
  const child = fork(main, [], {
    execArgv: flags(setup, limits),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said = listen(child);
  const send = (told: ToWorker) => child.send(told, () => undefined);
  const kill = () => child.kill('SIGKILL');
  let refusal = '';
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => undefined);
  const gone = Promise.withResolvers<void>();
  let settle: ((ended: Done | Lost) => void) | undefined;
  let timer: NodeJS.Timeout | undefined = setTimeout(() => {
    refusal = `not ready after ${startSeconds} s`;
    kill();
  }, startSeconds * 1000);
  let isLate = false;
  let loss: Lost | undefined;

  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      isLate = true;
      kill();
    }, limits.seconds * 1000);
  };
  const finish = (ended: Done | Lost) => {
    clearTimeout(timer);
    settle?.(ended);
    settle = undefined;
  };
  child.on('message', (received: unknown) => {
    const told = message.parse(received);
    if (told.kind === 'ready') {
      clearTimeout(timer);
      ready.resolve();
    } else if (told.kind === 'alive') restart();
    else finish(told);
  });
  child.on('error', (error) => {
    refusal = error.message;
    kill();
  });
  child.on('close', () => {
    ready.reject(new WorkerError(said() || refusal));
    const isOutOfMemory = MEMORY_MARKS.some((mark) => said().includes(mark));
    loss = { lost: isLate ? 'timeout' : isOutOfMemory ? 'memory' : 'crash' };
    finish(loss);
    gone.resolve();
  });
  send({ kind: 'setup', setup, memory: limits.memory });

  return {
    async run(job) {
      await ready.promise;
      if (loss) return loss;
      return new Promise((resolve) => {
        settle = resolve;
        restart();
        send({ kind: 'job', job });
      });
    },
    end() {
      kill();
      return gone.promise;
    },
  };
}
