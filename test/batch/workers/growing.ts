import { Worker } from 'node:worker_threads';

/** A worker that takes ever more memory, outside the JavaScript heap. */
const WATCHDOG = new URL('../../../src/batch/worker/watchdog.ts', import.meta.url);
const kept: Buffer[] = [];

process.on('message', ({ kind, memory }: { readonly kind: string; readonly memory: number }) => {
  if (kind === 'setup') {
    const watchdog = new Worker(WATCHDOG, { workerData: { memory, parent: process.ppid } });
    watchdog.once('message', () => process.send?.({ kind: 'ready' }));
  } else {
    for (;;) kept.push(Buffer.alloc(1 << 20, 1));
  }
});
