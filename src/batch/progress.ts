import type { Outcome } from '../store/index.ts';

/** How far an import has come, in files; files of archives count as soon as they are known. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Files that gave no form. */
  readonly failed: number;
  /** Forms that a person has to look at. */
  readonly review: number;
}

export interface Counter {
  found(): void;
  /** A file is done; `outcome` where it was read in this run. */
  done(isUseful: boolean, outcome?: Outcome): void;
}

const countReview = (outcome: Outcome | undefined) =>
  outcome?.kind === 'document' ? outcome.records.filter(({ status }) => status === 'review').length : 0;

export function counter(report: (progress: Progress) => void): Counter {
  let progress: Progress = { done: 0, total: 0, failed: 0, review: 0 };
  return {
    found() {
      progress = { ...progress, total: progress.total + 1 };
    },
    done(isUseful, outcome) {
      progress = {
        ...progress,
        done: progress.done + 1,
        failed: progress.failed + (isUseful ? 0 : 1),
        review: progress.review + countReview(outcome),
      };
      report(progress);
    },
  };
}
