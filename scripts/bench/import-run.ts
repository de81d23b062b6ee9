import { readFileSync } from 'node:fs';
import { run } from '../../src/cli/run.ts';

/** One import in a process of its own, as the command line runs it; prints what it cost. */
const [folder = '', out = '', jobs = '1'] = process.argv.slice(2);

const PAGE = 4096;
const SAMPLE_MS = 100;

/** The memory of this process and, on Linux, of its workers, in bytes. */
function memory(): number {
  const own = process.memoryUsage.rss();
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
    const pages = children.map((child) => Number(readFileSync(`/proc/${child}/statm`, 'utf8').split(' ')[1]));
    return pages.reduce((sum, count) => sum + count * PAGE, own);
  } catch {
    return own;
  }
}

let peak = 0;
setInterval(() => {
  peak = Math.max(peak, memory());
}, SAMPLE_MS).unref();

/** A terminal is told of the first file as soon as it is done. */
let first: number | undefined;
const terminal = {
  isTTY: true,
  write() {
    first ??= performance.now();
  },
};
const args = ['import', folder, '--out', out, '--jobs', jobs];
const code = await run(args, { stdout: { write: () => undefined }, stderr: terminal }, process.env);
const seconds = performance.now() / 1000;
process.stdout.write(JSON.stringify({ code, seconds, first: (first ?? 0) / 1000, peak: peak / 2 ** 20 }));
