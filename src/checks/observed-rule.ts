import type { Observation } from '../model/record.ts';
import type { Check, CheckInput, FindingData, RuleInfo } from './check.ts';
import type { Labeller } from './labels.ts';
import { affectedFields } from './shifted-rows.ts';

type Code = Observation['code'];

/** A rule that judges what was noticed while the fields were read. */
export const observedRule = (info: RuleInfo, codes: readonly Code[], cause: FindingData['cause']): Check => ({
  ...info,
  evaluate(input) {
    const findings = observed(input, codes, cause);
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
});

/** What was noticed, as findings. */
export const observed = (input: CheckInput, codes: readonly Code[], cause: FindingData['cause']): FindingData[] =>
  input.record.observations
    .filter((each) => codes.includes(each.code))
    .map((each) => findingOf(each, cause, input.diagnosis.label, affectedFields(input, each)));

function findingOf(
  observation: Observation,
  cause: FindingData['cause'],
  label: Labeller,
  affected: readonly string[],
): FindingData {
  const { code, args, places } = observation;
  const field = affected[0] ?? observation.field;
  const subject = observation.subject === observation.field && field !== undefined ? label(field) : observation.subject;
  return {
    subject,
    message: { code, args: { ...args, subject } },
    cause,
    ...(field === undefined ? {} : { field }),
    ...(affected.length > 1 ? { suspects: [...affected] } : {}),
    places,
  };
}
