import type { Observation } from '../model/record.ts';
import type { Check, FindingData, RuleInfo } from './check.ts';

type Code = Observation['code'];

/** A rule that judges what was noticed while the fields were read. */
export const observedRule = (info: RuleInfo, codes: readonly Code[], cause: FindingData['cause']): Check => ({
  ...info,
  evaluate({ record }) {
    const findings = record.observations
      .filter((each) => codes.includes(each.code))
      .map((each) => findingOf(each, cause));
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
});

const findingOf = ({ code, subject, field, args, places }: Observation, cause: FindingData['cause']): FindingData => ({
  subject,
  message: { code, args: { ...args, subject } },
  cause,
  ...(field === undefined ? {} : { field }),
  places,
});
