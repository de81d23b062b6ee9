import { createHash } from 'node:crypto';

/** A clause of a narrative: a digest to compare it by, and how many characters it has. */
export interface Clause {
  readonly digest: string;
  readonly length: number;
}

/** Shorter ones (资金及时到位) are everybody's. */
const SHORTEST = 8;

/** The clauses of a text that are long enough to be somebody's own. Figures do not count: copies often change them. */
export function clausesOf(text: string): readonly Clause[] {
  return text
    .normalize('NFKC')
    .split(/[。!?;,、:\n]/u)
    .map((clause) => clause.replace(/[\s\p{P}\p{N}]/gu, ''))
    .filter((clause) => clause.length >= SHORTEST)
    .map((clause) => ({ digest: digestOf(clause), length: clause.length }));
}

const digestOf = (clause: string): string => createHash('sha256').update(clause).digest('base64').slice(0, 16);
