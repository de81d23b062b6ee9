import type { Equation } from '../../model/definition.ts';
import { type CheckedRecord, FORM_FIELDS, type ScoreRow } from '../../model/record.ts';
import type { DraftInput } from './blocks.ts';
import { scalar } from './yaml.ts';

const isScoredSection = ({ kind, score }: ScoreRow): boolean => kind === 'section' && score !== undefined;

/** Whether the form has the rows that an equation is about. */
function applies(equation: Equation, { fields, scores, indicators, checks }: CheckedRecord): boolean {
  const { each, given, without, rule, equals } = equation;
  const verdict = checks.find((check) => check.rule === rule)?.verdict;
  if (verdict === undefined || verdict === 'not_applicable') return false;
  if (FORM_FIELDS.some((field) => field === equals && !fields[field])) return false;
  if (without === 'sections.score') return scores.some(({ score }) => score) && !scores.some(isScoredSection);
  if (each === 'section' || given?.startsWith('sections.')) return scores.some(({ kind }) => kind === 'section');
  if (each === 'goal' || given?.startsWith('goals.')) return indicators.some((row) => row.goal_weight);
  if (each === 'level1') return indicators.some((row) => row.level1_weight);
  if (given === 'indicators.score') return scores.length === 0 && indicators.some(({ score }) => score);
  if (given === 'indicators.weight') return scores.length === 0 && indicators.some(({ weight }) => weight);
  return true;
}

function written(equation: Equation): string {
  const { rule, each, equals, sum, product, quotient, atMost } = equation;
  const terms = { rule, each, equals, sum, product, quotient, atMost };
  const parts = Object.entries(terms).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [`${name}: ${typeof value === 'string' ? scalar(value) : `[${value.join(', ')}]`}`];
  });
  return `{ ${parts.join(', ')} }`;
}

/** The equations that the form can have, each with what became of it here. */
export function equationLines({ generic, record, texts }: DraftInput): string[] {
  return generic.equations
    .filter((equation) => applies(equation, record))
    .map((equation) => {
      const verdict = record.checks.find(({ rule }) => rule === equation.rule)?.verdict;
      const work = record.findings.find(({ rule }) => rule === equation.rule)?.message.args.work;
      const note = verdict === 'pass' ? texts.holds : verdict === 'fail' ? texts.fails(String(work ?? '')) : texts.open;
      return `- ${written(equation)} # ${note}`;
    });
}
