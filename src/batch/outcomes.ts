import type { DocumentRow } from '../model/dataset.ts';
import { Fault } from '../model/fault.ts';
import type { Contents, DocumentOutcome, KnownOutcome } from '../store/index.ts';
import type { Lost } from './child.ts';
import { type Limits, MOST_ARCHIVES } from './limits.ts';

/** The outcome of a content that cannot be read. */
export function failedOutcome(
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
  { code, args }: Fault,
): DocumentOutcome {
  const known = { path: '', sha256, media_type: '', bytes, forms: 0 };
  return {
    kind: 'document',
    document: { ...known, status: 'failed', error: { code, args: { ...args } } },
    records: [],
  };
}

/** The fault of a document that cost its worker twice. */
export function lostFault({ lost }: Lost, { seconds, memory }: Limits): Fault {
  if (lost === 'timeout') return new Fault('timeout', { seconds: String(seconds) });
  return lost === 'memory' ? new Fault('memory', { megabytes: String(memory) }) : new Fault('crash');
}

export const isUseless = ({ status }: DocumentRow): boolean => status === 'failed' || status === 'unrecognised';

/** What could make an outcome another one although content, definitions and version are the same. */
export interface Circumstances {
  readonly hasPassword: boolean;
  readonly limits: Limits;
}

/** Whether a stored outcome still holds: a password may open what was closed, and more time may be enough. */
function holds({ error }: DocumentRow, { hasPassword, limits }: Circumstances): boolean {
  if (error?.code === 'encrypted' || error?.code === 'wrong-password') return !hasPassword;
  if (error?.code === 'timeout') return Number(error.args.seconds) >= limits.seconds;
  return true;
}

/** Whether a content and all that lies in it need not be read again. */
export function isSettled(
  contents: Contents,
  outcome: KnownOutcome | undefined,
  circumstances: Circumstances,
  depth: number,
): boolean {
  if (outcome?.kind !== 'archive') return outcome !== undefined && holds(outcome.document, circumstances);
  if (depth >= MOST_ARCHIVES) return true;
  return outcome.entries.every(
    ({ sha256 }) => sha256 === undefined || isSettled(contents, contents.known(sha256), circumstances, depth + 1),
  );
}
