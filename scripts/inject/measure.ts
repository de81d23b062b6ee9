import { check } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { random } from '../fixtures/random.ts';
import { mapValues } from './edit.ts';
import type { RightForm } from './forms.ts';
import type { Injected, Kind } from './kinds.ts';

/** What came of the forms of one kind. */
export interface Measured {
  readonly name: string;
  readonly visible: boolean;
  readonly forms: number;
  /** Forms with an error or warning that the right form does not have. */
  readonly found: number;
  /** Forms all of whose wrong places are among the suspects. */
  readonly suspected: number;
  /** Forms in which each wrong place is blamed alone. */
  readonly alone: number;
  /** Forms with more findings than wrong places. */
  readonly noisy: number;
  /** How many places a finding names, on average. */
  readonly setSize: number;
  readonly misses: readonly string[];
}

export const judge = ({ record, definition }: RightForm): readonly Finding[] =>
  check(record, definition).findings.filter(({ severity }) => severity !== 'info');

const keyOf = ({ rule, field }: Finding): string => `${rule} ${field ?? ''}`;
export const placesOf = ({ field, suspects }: Finding): readonly string[] =>
  suspects ?? (field === undefined ? [] : [field]);

export function measure(kind: Kind, forms: readonly RightForm[], rounds: number): Measured {
  const counts = { forms: 0, found: 0, suspected: 0, alone: 0, noisy: 0, places: 0, findings: 0 };
  const misses: string[] = [];
  for (const form of forms) {
    const before = new Set(judge(form).map(keyOf));
    for (let round = 0; round < rounds; round += 1) {
      const injected = kind.plant(form, random(`${kind.name} ${form.name} ${round}`));
      if (!injected) continue;
      const findings = judge(injected.form).filter((finding) => !before.has(keyOf(finding)));
      const named = findings.flatMap(placesOf);
      counts.forms += 1;
      counts.findings += findings.length;
      counts.places += named.length;
      if (findings.length > 0) counts.found += 1;
      if (findings.length > injected.fields.length) counts.noisy += 1;
      if (injected.fields.every((field) => named.includes(field))) counts.suspected += 1;
      else
        misses.push(
          `${form.name}: ${injected.fields.map((field) => tell(form, injected, field)).join(', ')} → ${named.join(' ') || 'nothing'}`,
        );
      if (injected.fields.every((field) => findings.some((finding) => isAlone(finding, field)))) counts.alone += 1;
    }
  }
  const { places, findings, ...rest } = counts;
  return { name: kind.name, visible: kind.visible, ...rest, setSize: places / Math.max(1, findings), misses };
}

const isAlone = (finding: Finding, field: string): boolean => {
  const places = placesOf(finding);
  return places.length === 1 && places[0] === field;
};

export const textOf = ({ record }: RightForm, wanted: string): string => {
  let text = '';
  mapValues(record, (field, value) => {
    if (field === wanted) text = value.value;
    return value;
  });
  return text;
};

const tell = (form: RightForm, { form: injected }: Injected, field: string): string =>
  `${field} ${textOf(form, field)} became ${textOf(injected, field)}`;
