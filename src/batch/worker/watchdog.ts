import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { OUT_OF_MEMORY } from './protocol.ts';

/**
 * Watches over its own process from a thread of its own, because the main thread can be stuck in a document: ends it
 * when it has grown too large, or when the program that started it is gone.
 */
const { memory, parent }: { readonly memory: number; readonly parent: number } = workerData;

const MEBIBYTE = 1024 * 1024;
const STDERR = 2;

/** An orphan gets another parent; on Windows it keeps the number of the old one, which answers no more. */
function isOrphan(): boolean {
  try {
    return process.ppid !== parent || !process.kill(parent, 0);
  } catch {
    return true;
  }
}

function watch(): void {
  if (isOrphan()) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > memory * MEBIBYTE) {
    writeSync(STDERR, `${OUT_OF_MEMORY}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}

watch();
setInterval(watch, 100);
parentPort?.postMessage('watching');
