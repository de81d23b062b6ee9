import { type Child, type Done, type Lost, startChild } from './child.ts';
import type { Limits } from './limits.ts';
import type { Job, Setup } from './worker/protocol.ts';

/** Workers that are started when they are needed and used again for as long as they are fit. */
export interface Pool {
  /** Gives a job to an idle worker, or to a new one. As many jobs run at once as are given at once. */
  run(job: Job): Promise<Done | Lost>;
  /** Ends every worker, busy or not; settled when their processes are gone. */
  close(): Promise<void>;
}

/** A worker is renewed after so many jobs, or when it has grown to this part of its limit. */
const MOST_JOBS = 400;
const WORN = 0.6;
const MEBIBYTE = 1024 * 1024;

export function openPool(setup: Setup, limits: Limits): Pool {
  const idle: { readonly child: Child; readonly jobs: number }[] = [];
  const all = new Set<Child>();

  function begin() {
    const child = startChild(setup, limits);
    all.add(child);
    return { child, jobs: 0 };
  }
  async function retire(child: Child): Promise<void> {
    await child.end();
    all.delete(child);
  }

  return {
    async run(job) {
      const { child, jobs } = idle.pop() ?? begin();
      const ended = await child.run(job);
      const isFit = 'result' in ended && jobs + 1 < MOST_JOBS && ended.memory < WORN * limits.memory * MEBIBYTE;
      if (isFit) idle.push({ child, jobs: jobs + 1 });
      else await retire(child);
      return ended;
    },
    async close() {
      await Promise.all([...all].map((child) => child.end()));
    },
  };
}
