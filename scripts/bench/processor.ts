import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts the processor's time in hundredths of a second. */
const TICKS = 100;
/** Fields of a process's state after its name, which ends in a bracket: its parent, its own time, that of its ended children. */
const PARENT = 1;
const TIMES = [11, 12, 13, 14];

interface Process {
  readonly parent: number;
  /** In seconds, with the processes that it started and that have ended. */
  readonly seconds: number;
}

function processOf(id: string): Process | undefined {
  try {
    const state = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = state.slice(state.lastIndexOf(')') + 2).split(' ');
    const ticks = TIMES.reduce((sum, field) => sum + Number(fields[field]), 0);
    return { parent: Number(fields[PARENT]), seconds: ticks / TICKS };
  } catch {
    return undefined;
  }
}

/** What this process, those that it has started and theirs have taken of the processor, in seconds; NaN where the system does not tell. */
export function processorSeconds(): number {
  const all = new Map<number, Process>();
  try {
    for (const id of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
      const found = processOf(id);
      if (found) all.set(Number(id), found);
    }
  } catch {
    return Number.NaN;
  }
  return [...all].reduce((sum, [id, { seconds }]) => (descends(id, all) ? sum + seconds : sum), 0);
}

function descends(id: number, all: ReadonlyMap<number, Process>): boolean {
  if (id === process.pid) return true;
  const one = all.get(id);
  return one !== undefined && descends(one.parent, all);
}
