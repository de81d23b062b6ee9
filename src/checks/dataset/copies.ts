import type { FormSummary } from './summary.ts';

/** The form of another project that has most of a form's text in common with it. */
export interface Copy {
  readonly other: FormSummary;
  /** Characters in common. */
  readonly shared: number;
  /** Of all characters of the form's narratives. */
  readonly share: number;
}

/** A clause that this many forms have is compared with the first of them only. */
const MOST_HOLDERS = 50;

/** The forms that have a clause, by its digest; most clauses have one form alone. */
type Holders = ReadonlyMap<number, FormSummary | readonly FormSummary[]>;

/** For each form the one of another project with the most text in common, by whole clauses. */
export function findCopies(forms: readonly FormSummary[]): ReadonlyMap<FormSummary, Copy> {
  const holders = clauseHolders(forms);
  const copies = new Map<FormSummary, Copy>();
  for (const form of forms) {
    const copy = bestCopy(form, holders);
    if (copy) copies.set(form, copy);
  }
  return copies;
}

function clauseHolders(forms: readonly FormSummary[]): Holders {
  const holders = new Map<number, FormSummary | FormSummary[]>();
  for (const form of forms) {
    for (const digest of new Set(form.clauses.digests)) {
      const known = holders.get(digest);
      if (!known) holders.set(digest, form);
      else if (!Array.isArray(known)) holders.set(digest, [known, form]);
      else if (known.length < MOST_HOLDERS) known.push(form);
    }
  }
  return holders;
}

function bestCopy(form: FormSummary, holders: Holders): Copy | undefined {
  const { digests, lengths } = form.clauses;
  const shared = new Map<FormSummary, number>();
  let total = 0;
  for (const [at, digest] of digests.entries()) {
    const length = lengths[at] ?? 0;
    total += length;
    for (const other of [holders.get(digest) ?? []].flat()) {
      if (isOtherProject(form, other)) shared.set(other, (shared.get(other) ?? 0) + length);
    }
  }
  let best: Copy | undefined;
  for (const [other, length] of shared) {
    if (!best || length > best.shared) best = { other, shared: length, share: length / total };
  }
  return best;
}

const isOtherProject = (form: FormSummary, other: FormSummary): boolean =>
  form !== other && form.projectKey !== other.projectKey && form.projectKey !== '' && other.projectKey !== '';
