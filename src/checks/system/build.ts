import type { Assessment } from '../assess.ts';
import { amountEquations } from './amounts.ts';
import { definedEquations } from './defined.ts';
import type { Equation, Unchecked } from './equation.ts';
import { formulas } from './formulas.ts';
import { gradeBand } from './grade.ts';
import { scoreLimits } from './limits.ts';
import type { Scope } from './terms.ts';

/** All that a form states about its own numbers: its definition's equations and what holds on every form. */
export const buildEquations = (form: Scope, assessments: readonly Assessment[]): readonly (Equation | Unchecked)[] => [
  ...definedEquations(form),
  ...scoreLimits(form),
  ...amountEquations(form),
  ...formulas(form, assessments),
  ...gradeBand(form),
];
