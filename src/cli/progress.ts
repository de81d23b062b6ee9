import type { Progress } from '../batch/progress.ts';
import type { Output } from './context.ts';
import type { Texts } from './texts/index.ts';

const BAR = 24;
const CLEAR = '\r\u001B[2K';
/** A terminal need not be told more often. */
const REDRAW_MS = 100;

export interface ProgressView {
  show(progress: Progress): void;
  /** Takes away what must not stay on the screen. */
  end(): void;
}

const NONE: ProgressView = { show: () => undefined, end: () => undefined };

function bar({ done, total }: Progress): string {
  const filled = total === 0 ? 0 : Math.round((BAR * done) / total);
  return '█'.repeat(filled) + '░'.repeat(BAR - filled);
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** How fast it goes and how long it will still take, once enough was done to tell. */
function pace({ done, total }: Progress, seconds: number, texts: Texts): string {
  if (done < 5 || seconds < 1) return '';
  const rate = done / seconds;
  return texts.progress.pace(rate.toFixed(rate < 10 ? 1 : 0), clock((total - done) / rate));
}

/** A bar that stays on its line. */
function onTerminal(output: Output, texts: Texts): ProgressView {
  const start = performance.now();
  let drawn = 0;
  return {
    show(progress) {
      const now = performance.now();
      if (now - drawn < REDRAW_MS && progress.done < progress.total) return;
      drawn = now;
      const { done, total, failed, review } = progress;
      const told = [texts.progress.files(done, total, failed, review), pace(progress, (now - start) / 1000, texts)];
      output.write(`${CLEAR}${bar(progress)}  ${told.filter(Boolean).join('  ')}`);
    },
    end: () => output.write(CLEAR),
  };
}

/** A line for every tenth of the work. */
function inLines(output: Output, texts: Texts): ProgressView {
  let told = 0;
  return {
    show({ done, total, failed, review }) {
      const tenth = total === 0 ? 0 : Math.floor((10 * done) / total);
      if (tenth > told) output.write(`${texts.progress.files(done, total, failed, review)}\n`);
      told = Math.max(told, tenth);
    },
    end: () => undefined,
  };
}

/** Shows how far an import has come; nothing where it is not wanted. */
export function progressView(output: Output, texts: Texts, wanted: boolean): ProgressView {
  if (!wanted) return NONE;
  return output.isTTY ? onTerminal(output, texts) : inLines(output, texts);
}
