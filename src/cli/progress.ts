import type { Progress } from '../batch/import.ts';
import type { Output } from './context.ts';
import type { Texts } from './texts/index.ts';

const BAR = 30;
const CLEAR = '\r\u001B[2K';

export interface ProgressView {
  show(progress: Progress): void;
  /** Takes away what must not stay on the screen. */
  end(): void;
}

const NONE: ProgressView = { show: () => undefined, end: () => undefined };

function bar({ done, total }: Progress): string {
  const filled = total === 0 ? BAR : Math.round((BAR * done) / total);
  return `[${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}]`;
}

/** A bar that stays on its line. */
const onTerminal = (output: Output, line: (progress: Progress) => string): ProgressView => ({
  show: (progress) => output.write(`${CLEAR}${bar(progress)} ${line(progress)}`),
  end: () => output.write(CLEAR),
});

/** A line for every tenth of the work. */
function inLines(output: Output, line: (progress: Progress) => string): ProgressView {
  let told = 0;
  return {
    show: (progress) => {
      const tenth = progress.total === 0 ? 0 : Math.floor((10 * progress.done) / progress.total);
      if (tenth > told) output.write(`${line(progress)}\n`);
      told = tenth;
    },
    end: () => undefined,
  };
}

/** Shows how far an import has come; nothing where it is not wanted. */
export function progressView(output: Output, texts: Texts, wanted: boolean): ProgressView {
  const line = ({ done, total, failed }: Progress) => texts.progress(done, total, failed);
  if (!wanted) return NONE;
  return output.isTTY ? onTerminal(output, line) : inLines(output, line);
}
