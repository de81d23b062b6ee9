import type { LabelledValue } from '../model/named-values.ts';
import type { FieldValue, Observation } from '../model/record.ts';
import type { Check, CheckInput, FindingData, RuleInfo } from './check.ts';
import { observed } from './observed-rule.ts';
import { affectedFields } from './shifted-rows.ts';

interface ReadingRule {
  readonly code: string;
  readonly applies: (value: FieldValue) => boolean;
  /** What of the things noticed in reading it tells as well. */
  readonly observations?: readonly Observation['code'][];
}

/** A rule that tells which values of a form its reader was unsure of, or mended. */
export const readingRule = (info: RuleInfo, { code, applies, observations = [] }: ReadingRule): Check => ({
  ...info,
  evaluate(input) {
    const shifted = new Set(input.record.observations.flatMap((each) => affectedFields(input, each)));
    const findings = input.values
      .filter(({ field, value }) => applies(value) && !shifted.has(field))
      .map((named) => findingOf(code, named, input))
      .concat(observed(input, observations, 'unclear'));
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
});

function findingOf(code: string, { field, value, label }: LabelledValue, { diagnosis }: CheckInput): FindingData {
  const others = otherReadings(value);
  return {
    subject: label ?? diagnosis.label(field),
    message: {
      code,
      args: {
        value: value.value,
        raw: value.raw,
        others: [...others],
        confidence: value.confidence === undefined ? '' : value.confidence.toFixed(2),
      },
    },
    found: value.value,
    cause: code === 'repaired' ? 'reading' : 'unclear',
    field,
    places: value.places,
  };
}

/** What other readings of the same place gave. */
export const otherReadings = ({ readings = [], value }: FieldValue): readonly string[] => [
  ...new Set(readings.map((reading) => reading.text).filter((text) => text !== value)),
];
