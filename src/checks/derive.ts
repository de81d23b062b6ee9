import { Decimal } from '../model/decimal.ts';
import type { Derived } from '../model/record.ts';
import { printed } from './numeral.ts';
import type { Cell } from './system/cells.ts';
import type { Diagnosis } from './system/diagnose.ts';
import { finestUnit } from './system/full-marks.ts';
import { gradeOf } from './system/grade.ts';
import { eachSection } from './system/scopes.ts';
import { isGiven, resolveTerm, type Scope } from './system/terms.ts';

/** The sums of a form done again from its smallest parts. */
export function derive(diagnosis: Diagnosis): Derived {
  const scores = rowScores(diagnosis);
  const total = sumOf(smallestParts(diagnosis.form));
  const open = diagnosis.unchecked.some(({ rule, reason }) => rule.startsWith('score/') && reason.code === 'blank');
  if (total === undefined || open) return { scores };
  const grade = gradeOf(new Decimal(total), diagnosis.form.definition);
  return { recomputed_score: total, ...(grade === undefined ? {} : { recomputed_grade: grade }), scores };
}

/** By position: what the items of a section, the sections of the total or the rule for budget execution give. */
function rowScores({ form, system }: Diagnosis): Derived['scores'] {
  const scores: Record<string, string> = {};
  const put = (field: string | undefined, score: string | undefined): void => {
    const position = field === undefined ? undefined : SCORE.exec(field)?.[1];
    if (position !== undefined && score !== undefined) scores[position] = score;
  };
  for (const section of eachSection(form)) {
    put(`scores[${section.sections[0]}].score`, sumOf(resolveTerm('items.score', section)));
  }
  const total = form.record.scores.find((row) => row.kind === 'total');
  if (total) put(`scores[${total.position}].score`, sumOf(resolveTerm('sections.score', form)));
  const execution = system.equations.find((equation) => equation.rule === 'budget/execution-score');
  for (const name of execution?.subject?.aliases ?? []) put(name, execution?.tell().expected || undefined);
  return scores;
}

const SCORE = /^scores\[(\d+)\]\.score$/u;

/** The terms of the total score, with the items of a section in its place where it has any with a score. */
function smallestParts(form: Scope): readonly Cell[] {
  const defined = form.definition.equations.find(
    (equation) => equation.rule === 'score/total-sum' && isGiven(equation, form),
  );
  return (defined?.sum ?? []).flatMap((name) => {
    if (name !== 'sections.score') return resolveTerm(name, form);
    return eachSection(form).flatMap((section) => {
      const items = resolveTerm('items.score', section);
      return items.some((cell) => cell.state === 'number') ? items : resolveTerm('section.score', section);
    });
  });
}

/** A sum in the finest digits of its parts; undefined where nothing or text stands for one of them. */
function sumOf(cells: readonly Cell[]): string | undefined {
  if (cells.some((cell) => cell.state === 'text') || !cells.some((cell) => cell.state === 'number')) return undefined;
  return printed(
    cells.reduce((sum, cell) => sum.plus(cell.value), new Decimal(0)),
    finestUnit(cells),
  );
}
