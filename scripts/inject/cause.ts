import { type Random, random } from '../fixtures/random.ts';
import { cellsOf, type Edits, edited, mapValues } from './edit.ts';
import type { RightForm } from './forms.ts';
import type { Injected, Kind } from './kinds.ts';
import { judge, placesOf, textOf } from './measure.ts';
import { addedDigit, misreadDigit } from './slips.ts';

/** A scan of a form with one wrong number, as two recognisers read it. */
interface Scan {
  readonly injected: Injected;
  /** The wrong place, and what should stand there. */
  readonly field: string;
  readonly right: string;
  readonly random: Random;
}

/** How a wrong number came about, and whose mistake it is. */
interface Way {
  readonly name: string;
  readonly cause: 'reading' | 'form';
  /** What the second recogniser reads differently. */
  readonly second: (scan: Scan) => Edits;
}

/** Wrong readings of the second recogniser in places that are right on the form. */
function slipsElsewhere({ injected: { form }, field, random }: Scan, count: number): Edits {
  const cells = cellsOf(form).filter((cell) => cell.field !== field);
  const edits = new Map<string, string>();
  for (let slip = 0; slip < count; slip += 1) {
    const cell = cells[random.below(cells.length)];
    if (cell) edits.set(cell.field, misreadDigit(cell.source.value, random));
  }
  return edits;
}

/** The wrong number misread, and not by chance as the right one. */
function otherwiseWrong({ injected: { form }, field, right, random }: Scan): string {
  const text = textOf(form, field);
  const misread = misreadDigit(text, random);
  return Number.parseFloat(misread) === Number.parseFloat(right) ? addedDigit(text, random) : misread;
}

const WAYS: readonly Way[] = [
  { name: 'first reading wrong', cause: 'reading', second: ({ field, right }) => new Map([[field, right]]) },
  {
    name: 'first reading wrong, second wrong in three other places',
    cause: 'reading',
    second: (scan) => new Map([...slipsElsewhere(scan, 3), [scan.field, scan.right]]),
  },
  { name: 'form wrong', cause: 'form', second: () => new Map() },
  {
    name: 'form wrong, second reading wrong in three other places',
    cause: 'form',
    second: (scan) => slipsElsewhere(scan, 3),
  },
  {
    name: 'form wrong, and the second reading misreads the wrong number',
    cause: 'form',
    second: (scan) => new Map([[scan.field, otherwiseWrong(scan)]]),
  },
];

/** How often whose mistake it is was told right. */
export interface CauseMeasured {
  readonly name: string;
  readonly forms: number;
  readonly right: number;
  readonly misses: readonly string[];
}

const blamesReading = (form: RightForm): readonly (readonly string[])[] =>
  judge(form)
    .filter(({ cause, rule }) => cause === 'reading' && !rule.startsWith('reading/'))
    .map(placesOf);

/** Whose mistake a wrong number is, where every value was read twice. */
export function measureCause(kinds: readonly Kind[], forms: readonly RightForm[], rounds: number): CauseMeasured[] {
  return WAYS.map(({ name, cause, second }) => {
    const counts = { forms: 0, right: 0 };
    const misses: string[] = [];
    for (const { injected, form, random } of plantings(kinds, forms, rounds, name)) {
      const [field = ''] = injected.fields;
      const scan = { injected, field, right: textOf(form, field), random };
      const blamed = blamesReading(readTwice(injected.form, second(scan)));
      counts.forms += 1;
      const isRight = cause === 'reading' ? blamed.some((places) => places.includes(field)) : blamed.length === 0;
      if (isRight) counts.right += 1;
      else misses.push(`${form.name}: ${field} ${scan.right} became ${textOf(injected.form, field)}`);
    }
    return { name, ...counts, misses };
  });
}

/** Findings that blame the reading although every value was read once. */
export function countBaseless(kinds: readonly Kind[], forms: readonly RightForm[], rounds: number): number {
  let baseless = 0;
  for (const { injected } of plantings(kinds, forms, rounds, 'once')) {
    baseless += blamesReading(readOnce(injected.form)).length;
  }
  return baseless;
}

interface Planting {
  readonly injected: Injected;
  readonly form: RightForm;
  readonly random: Random;
}

function* plantings(
  kinds: readonly Kind[],
  forms: readonly RightForm[],
  rounds: number,
  name: string,
): Generator<Planting> {
  for (const kind of kinds) {
    for (const form of forms) {
      for (let round = 0; round < rounds; round += 1) {
        const draw = random(`${name} ${kind.name} ${form.name} ${round}`);
        const injected = kind.plant(form, draw);
        if (injected) yield { injected, form, random: draw };
      }
    }
  }
}

const readOnce = (form: RightForm): RightForm => ({
  ...form,
  record: mapValues(form.record, (_, value) => ({ ...value, reader: 'scan', confidence: 0.98 })),
});

/** Two recognisers agree but for some places, which are doubtful. */
function readTwice(form: RightForm, others: Edits): RightForm {
  const differing = edited(form, others);
  return {
    ...form,
    record: mapValues(form.record, (field, value) => {
      const second = textOf(differing, field);
      const readings = [
        { reader: 'one', text: value.value },
        { reader: 'two', text: second },
      ];
      const trust = second === value.value ? 'confirmed' : 'doubtful';
      return { ...value, reader: 'scan', confidence: 0.98, readings, trust };
    }),
  };
}
