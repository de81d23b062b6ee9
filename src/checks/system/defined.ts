import type { Equation as DefinedEquation } from '../../model/definition.ts';
import { labeller } from '../labels.ts';
import { calculation, isCalculation } from './calculation.ts';
import type { Equation, Unchecked } from './equation.ts';
import { totalIsFull, weightsAreFull } from './full-marks.ts';
import { missing, unreadable, withoutParts } from './reasons.ts';
import { eachGoal, eachLevel1, eachSection } from './scopes.ts';
import { sumEquation } from './sum.ts';
import { fieldOf, isGiven, resolveTerm, type Scope } from './terms.ts';

/** The equations of the definition, written out for the rows that the form has. */
export function definedEquations(form: Scope): readonly (Equation | Unchecked)[] {
  return form.definition.equations
    .filter((equation) => isGiven(equation, form))
    .flatMap((equation) =>
      scopesOf(equation, form).flatMap((scope) =>
        isCalculation(equation) ? calculation(equation, scope) : sums(equation, scope),
      ),
    );
}

function scopesOf(equation: DefinedEquation, form: Scope): readonly Scope[] {
  if (equation.each === 'section') return eachSection(form);
  if (equation.each === 'goal') return eachGoal(form);
  return equation.each === 'level1' ? eachLevel1(form) : [form];
}

function sums({ rule, equals, sum = [], each }: DefinedEquation, scope: Scope): readonly (Equation | Unchecked)[] {
  const [result] = resolveTerm(equals, scope).filter((cell) => cell.state !== 'blank');
  const parts = sum.flatMap((name) => resolveTerm(name, scope));
  const label = labeller(scope.record, scope.definition);
  const field = fieldOf(equals, scope);
  const text = [...parts, ...(result ? [result] : [])].find((cell) => cell.state === 'text');
  if (text) return [unreadable(rule, text, label)];
  if (parts.every((cell) => cell.state === 'blank')) return result ? [withoutParts(rule, label(field))] : [];
  const isFull = equals === 'total_weight';
  const { fullMarks } = scope.definition;
  const { scale } = scope.cells;
  if (result)
    return [sumEquation(rule, result, parts, scale), ...(isFull ? [totalIsFull(rule, result, fullMarks, scale)] : [])];
  if (isFull) return [weightsAreFull(rule, parts, fullMarks, scale)];
  return each === 'level1' || each === 'goal' ? [] : [missing(rule, label(field))];
}
