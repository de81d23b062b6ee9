import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromWorker, Setup, ToWorker } from './protocol.ts';
import { work } from './work.ts';

/** A worker's process: takes jobs one at a time over the channel to its parent, and ends with the channel. */
const WATCHDOG = new URL(`./watchdog${extname(import.meta.filename)}`, import.meta.url);

const tell = (message: FromWorker) => process.send?.(message);

let setup: Setup | undefined;

/** No job is taken before it is watched over. */
function startWatchdog(memory: number): void {
  const watchdog = new Worker(WATCHDOG, { workerData: { memory, parent: process.ppid } });
  watchdog.once('message', () => tell({ kind: 'ready' }));
  watchdog.unref();
}

async function answer(message: ToWorker): Promise<void> {
  if (message.kind === 'setup') {
    setup = message.setup;
    startWatchdog(message.memory);
  } else if (setup) {
    const result = await work(message.job, setup, () => tell({ kind: 'alive' }));
    tell({ kind: 'done', result, memory: process.memoryUsage.rss() });
  }
}

process.on('message', answer);
process.on('disconnect', () => process.exit());
// Ctrl-C reaches every process of a terminal; here the parent decides what it means.
process.on('SIGINT', () => undefined);
