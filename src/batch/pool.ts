import PQueue from 'p-queue';
import { type Child, type Done, type Lost, startChild } from './child.ts';
import type { Limits } from './limits.ts';
import type { Job, Setup } from './worker/protocol.ts';

/** Workers that are started when they are needed and used again for as long as they are fit. */
export interface Pool {
  /** Gives a job to an idle worker, or to a new one; where all are busy it waits for its turn. */
  run(job: Job): Promise<Done | Lost>;
  /** Ends every worker, busy or not; settled when their processes are gone. */
  close(): Promise<void>;
}

/** A worker is renewed after so many jobs (its start and warming up cost as much as two hundred), or when it has grown to this part of its limit. */
const MOST_JOBS = 800;
const WORN = 0.6;
const MEBIBYTE = 1024 * 1024;

/** A pool of at most `jobs` workers. */
export function openPool(setup: Setup, limits: Limits, jobs: number): Pool {
  const turns = new PQueue({ concurrency: jobs });
  const idle: { readonly child: Child; readonly done: number }[] = [];
  const all = new Set<Child>();

  function begin() {
    const child = startChild(setup, limits);
    all.add(child);
    return { child, done: 0 };
  }
  async function retire(child: Child): Promise<void> {
    await child.end();
    all.delete(child);
  }

  async function runNow(job: Job): Promise<Done | Lost> {
    const { child, done } = idle.pop() ?? begin();
    const ended = await child.run(job);
    const isFit = 'result' in ended && done + 1 < MOST_JOBS && ended.memory < WORN * limits.memory * MEBIBYTE;
    if (isFit) idle.push({ child, done: done + 1 });
    else await retire(child);
    return ended;
  }

  return {
    run: (job) => turns.add(() => runNow(job)),
    async close() {
      await Promise.all([...all].map((child) => child.end()));
    },
  };
}
