import type { Amount } from '../../model/decimal.ts';
import type { Message } from '../../model/finding.ts';
import type { Cell } from './cells.ts';
import { type Assignment, type Relation, relationHolds } from './relation.ts';

/**
 * `sum` and `calculation` (a rate, a product): a result that follows from other cells; `limit`: a bound that a cell
 * keeps; `formula`: a score that follows from what was reached, as far as forms are scored alike; `band`: a name for a
 * range, which follows its number and so says nothing against it.
 */
export type EquationKind = 'sum' | 'calculation' | 'limit' | 'formula' | 'band';

/** What a message tells of an equation: what stands there, and what the other side comes to. */
export interface Work {
  /** A message code. */
  readonly code: string;
  /** `3.00 + 4.00 = 7.00` */
  readonly work: string;
  readonly expected: string;
  readonly stated: string;
  readonly difference?: string;
  /** What a calculation comes to before it is rounded to the printed digits. */
  readonly exact?: Amount;
}

/** A statement about cells of one form. It holds if all relations of one of its alternatives do. */
export interface Equation {
  readonly rule: string;
  readonly kind: EquationKind;
  /** The field that the statement is about, mostly a result. */
  readonly about: string;
  /** Its cell; absent where the form does not print it. */
  readonly subject?: Cell;
  readonly cells: readonly Cell[];
  readonly alternatives: readonly (readonly Relation[])[];
  /** Worked out only when it is told. */
  readonly tell: () => Work;
}

/** A statement that the form makes possible but not complete. */
export interface Unchecked {
  readonly rule: string;
  readonly reason: Message;
}

export const isEquation = (entry: Equation | Unchecked): entry is Equation => 'kind' in entry;
export const isUnchecked = (entry: Equation | Unchecked): entry is Unchecked => !isEquation(entry);

export const equationHolds = (equation: Equation, changed?: Assignment): boolean =>
  equation.alternatives.some((relations) => relations.every((relation) => relationHolds(relation, changed)));

/** What a cell keeps to without being worked out from others. */
export const isBound = ({ kind }: Equation): boolean => kind === 'limit' || kind === 'formula';

export const isEquality = ({ kind }: Equation): boolean => kind === 'sum' || kind === 'calculation';
