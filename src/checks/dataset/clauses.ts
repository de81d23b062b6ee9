import { createHash } from 'node:crypto';

/** The clauses of narratives: digests to compare them by, and how many characters each has. A few bytes a clause. */
export interface Clauses {
  readonly digests: Float64Array;
  readonly lengths: Uint16Array;
}

/** Shorter ones (资金及时到位) are everybody's. */
const SHORTEST = 8;
const LONGEST = 0xffff;

/** The clauses of texts that are long enough to be somebody's own. Figures do not count: copies often change them. */
export function clausesOf(texts: readonly string[]): Clauses {
  const clauses = texts.flatMap(ownClauses);
  return {
    digests: Float64Array.from(clauses, digestOf),
    lengths: Uint16Array.from(clauses, ({ length }) => Math.min(length, LONGEST)),
  };
}

const ownClauses = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[。!?;,、:\n]/u)
    .map((clause) => clause.replace(/[\s\p{P}\p{N}]/gu, ''))
    .filter((clause) => clause.length >= SHORTEST);

/** As many bits as a number holds exactly. */
const DIGEST_BYTES = 6;

const digestOf = (clause: string): number => createHash('sha256').update(clause).digest().readUIntBE(0, DIGEST_BYTES);
