import type { Amount } from '../../model/decimal.ts';
import type { Check, CheckInput, Outcome } from '../check.ts';
import { equationMessages } from '../equation-messages.ts';
import { verdictWithoutFault } from '../equation-rule.ts';
import type { Equation } from '../system/equation.ts';
import type { Fault } from '../system/fault.ts';
import { gradeOf } from '../system/grade.ts';

const ID = 'grade/band';

export const gradeBand: Check = {
  id: ID,
  severity: 'error',
  title: {
    zh: '等次与总分相符',
    en: 'The grade is the band of the total score',
  },
  documentation: {
    what: {
      zh: '评价等次应为总分所在的档次：90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差；表样可另行规定。',
      en: 'The grade is the band in which the total lies: 优 from 90, 良 from 80, 中 from 60, else 差; a definition can give others.',
    },
    why: {
      zh: '等次用于结果应用，填高了等次就夸大了绩效。',
      en: 'Grades are what results are used by; one too high overstates the performance.',
    },
    example: {
      zh: '总分 89.50，等次填“优”，应为“良”。',
      en: 'A total of 89.50 graded 优 should be 良.',
    },
    source: {
      zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：90（含）—100 分为优，80（含）—90 分为良，60（含）—80 分为中，60 分以下为差。',
      en: '财预〔2020〕10号, which sets these bands.',
    },
  },
  advice: {
    zh: '请按总分改正等次，或核对总分。',
    en: 'Correct the grade, or check the total score.',
  },
  messages: equationMessages,
  evaluate(input): Outcome {
    const fault = input.diagnosis.faults.find(({ equation }) => equation.rule === ID);
    return fault ? disagrees(fault.equation, input) : verdictWithoutFault(ID, input.diagnosis);
  },
};

/** Judged by the total as it should be, where that is known. */
function disagrees(equation: Equation, { record, definition, diagnosis }: CheckInput): Outcome {
  const told = equation.tell();
  const total = mendedTotal(diagnosis.faults);
  const expected = (total && gradeOf(total, definition)) ?? told.expected;
  const args = { work: total?.toFixed() ?? told.work, expected, stated: told.stated };
  const unsure = diagnosis.faults.some(({ suspects }) => suspects.some(({ cell }) => cell.field === 'total_score'));
  const finding = {
    subject: diagnosis.label('grade'),
    message: { code: told.code, args },
    expected,
    found: told.stated,
    cause: record.fields.grade?.trust === 'doubtful' ? ('unclear' as const) : ('form' as const),
    field: 'grade',
    ...(unsure ? { suspects: ['grade', 'total_score'] } : {}),
    places: record.fields.grade?.places ?? [],
  };
  return { verdict: 'fail', findings: [finding] };
}

function mendedTotal(faults: readonly Fault[]): Amount | undefined {
  for (const { suspects } of faults) {
    const [only, another] = suspects;
    if (only && !another && only.cell.field === 'total_score') return only.value;
  }
  return undefined;
}
