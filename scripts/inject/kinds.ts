import type { Cell } from '../../src/checks/system/cells.ts';
import { type Amount, Decimal } from '../../src/model/decimal.ts';
import type { Random } from '../fixtures/random.ts';
import { amountAt, cellNamed, cellsOf, edited, like, resummed } from './edit.ts';
import type { RightForm } from './forms.ts';
import { addedDigit, droppedDigit, lostPoint, misreadDigit, movedPoint, swappedDigits } from './slips.ts';

/** A form with faults in it, and the places that are wrong. */
export interface Injected {
  readonly form: RightForm;
  readonly fields: readonly string[];
}

export interface Kind {
  readonly name: string;
  /** Whether some rule can see it; the others are counted to know what arithmetic cannot see. */
  readonly visible: boolean;
  /** Undefined where the form has no place for it. */
  readonly plant: (form: RightForm, random: Random) => Injected | undefined;
}

const isScore = ({ field }: Cell): boolean => /(?:^|[._])score$/u.test(field);
const isWeight = ({ field }: Cell): boolean => field.endsWith('weight');
const isAmount = ({ field }: Cell): boolean => field.startsWith('funds');
const isRate = ({ field }: Cell): boolean => field === 'execution_rate';
const isFinal = ({ field }: Cell): boolean => field === 'total_score';

/** Amounts that no sum contains are seen only by the rate, and a change that it rounds away by nothing. */
const isSeen = (form: RightForm, cell: Cell): boolean => {
  if (!isAmount(cell)) return true;
  const row = form.record.funds.find(({ position }) => cell.field === `funds[${position}].amount`);
  const stage = form.record.funds.filter((each) => each.stage === row?.stage);
  return stage.some((each) => each.source === 'total') && stage.length > 1;
};

type Slip = (text: string, random: Random) => string;

/** One number of a class with one slip in it. */
const slip =
  (wanted: (cell: Cell) => boolean, change: Slip): Kind['plant'] =>
  (form, random) => {
    const cells = cellsOf(form).filter((cell) => wanted(cell) && isSeen(form, cell) && !cell.value.isZero());
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const cell = cells[random.below(cells.length)];
      const text = cell && change(cell.source.value, random);
      const injected = cell && text !== undefined && edited(form, new Map([[cell.field, text]]));
      if (cell && injected && isDifferent(injected, cell)) return { form: injected, fields: [cell.field] };
    }
    return undefined;
  };

/** A percentage that loses a digit behind its point is still right. */
function isDifferent(form: RightForm, cell: Cell): boolean {
  const changed = cellsOf(form).find(({ field }) => field === cell.field);
  if (!changed) return false;
  const unit = Decimal.max(changed.unit, cell.unit);
  return changed.value.minus(cell.value).abs().greaterThan(unit.div(2));
}

const fieldsWhere = (form: RightForm, wanted: (cell: Cell) => boolean): readonly string[] =>
  cellsOf(form)
    .filter(wanted)
    .map(({ field }) => field);

const one = <Item>(items: readonly Item[], random: Random): Item | undefined => items[random.below(items.length)];

const sections = (form: RightForm): readonly string[] =>
  form.record.scores.filter(({ kind }) => kind === 'section').map(({ position }) => `scores[${position}].score`);

const put = (form: RightForm, field: string, text: string): Injected => ({
  form: edited(form, new Map([[field, text]])),
  fields: [field],
});

const plus = (form: RightForm, field: string, off: number): string =>
  like(form, field, amountAt(form, field).plus(new Decimal(off)));

const several =
  (count: number): Kind['plant'] =>
  (form, random) => {
    let current: Injected = { form, fields: [] };
    const plant = slip((cell) => isScore(cell) || isWeight(cell), misreadDigit);
    for (let attempt = 0; attempt < 20 && current.fields.length < count; attempt += 1) {
      const next = plant(current.form, random);
      const [field] = next?.fields ?? [];
      if (next && field && !current.fields.includes(field))
        current = { form: next.form, fields: [...current.fields, field] };
    }
    return current.fields.length === count ? current : undefined;
  };

const HALF = new Decimal('0.5');

/** The scores of items that follow each other in a section, that of budget execution aside. */
const neighbours = (form: RightForm): readonly (readonly [string, string])[] =>
  form.record.scores.flatMap(({ kind, position }, index) => {
    const fields = [`scores[${position}].score`, `scores[${position + 1}].score`] as const;
    const isPair = kind === 'item' && form.record.scores[index + 1]?.kind === 'item';
    return isPair && fields.every((field) => cellNamed(form, field)?.field === field) ? [fields] : [];
  });

const fits = (form: RightForm, field: string, score: Amount): boolean =>
  score.lessThanOrEqualTo(amountAt(form, field.replace(/score$/u, 'weight')));

const putBoth = (form: RightForm, ...edits: readonly (readonly [string, string])[]): Injected => ({
  form: edited(form, new Map(edits)),
  fields: edits.map(([field]) => field),
});

/** What can go wrong in a form. */
export const KINDS: readonly Kind[] = [
  { name: 'misread digit, score', visible: true, plant: slip((cell) => isScore(cell) && !isFinal(cell), misreadDigit) },
  { name: 'misread digit, weight', visible: true, plant: slip(isWeight, misreadDigit) },
  { name: 'misread digit, amount', visible: true, plant: slip(isAmount, misreadDigit) },
  { name: 'misread digit, rate', visible: true, plant: slip(isRate, misreadDigit) },
  { name: 'misread digit, total', visible: true, plant: slip(isFinal, misreadDigit) },
  { name: 'dropped digit', visible: true, plant: slip((cell) => isScore(cell) || isWeight(cell), droppedDigit) },
  { name: 'added digit', visible: true, plant: slip((cell) => isScore(cell) || isWeight(cell), addedDigit) },
  { name: 'swapped digits', visible: true, plant: slip((cell) => isScore(cell) || isWeight(cell), swappedDigits) },
  { name: 'lost point', visible: true, plant: slip(isScore, lostPoint) },
  { name: 'moved point', visible: true, plant: slip(isScore, movedPoint) },
  {
    name: 'wrong section sum, total follows',
    visible: true,
    plant: (form, random) => {
      const field = one(sections(form), random);
      if (!field) return undefined;
      const off = one([-2, -1, -0.5], random) ?? -1;
      const total = plus(form, 'total_score', off);
      const grade = form.definition.bands.find((band) => new Decimal(total).greaterThanOrEqualTo(band.from))?.grade;
      const edits = new Map([
        [field, plus(form, field, off)],
        ['total_score', total],
      ]);
      if (form.record.fields.grade && grade) edits.set('grade', grade);
      return { form: edited(form, edits), fields: [field] };
    },
  },
  {
    name: 'wrong total',
    visible: true,
    plant: (form, random) =>
      form.record.fields.total_score
        ? put(form, 'total_score', plus(form, 'total_score', one([-10, -1, 1, -0.5], random) ?? 1))
        : undefined,
  },
  {
    name: 'total without execution score',
    visible: true,
    plant: (form) => {
      const score = amountAt(form, 'execution_score');
      if (form.record.scores.length > 0 || score.isZero() || !form.record.fields.total_score) return undefined;
      return put(form, 'total_score', like(form, 'total_score', amountAt(form, 'total_score').minus(score)));
    },
  },
  {
    name: 'wrong execution score, sums follow',
    visible: true,
    plant: (form, random) => {
      const score = amountAt(form, 'execution_score');
      if (score.lessThan(2)) return undefined;
      const { form: wrong, fields } = put(
        form,
        'execution_score',
        plus(form, 'execution_score', one([-1, -0.5, -0.75], random) ?? -1),
      );
      return { form: resummed(wrong), fields };
    },
  },
  {
    name: 'score above weight, sums follow',
    visible: true,
    plant: (form, random) => {
      const rows =
        form.record.scores.length > 0
          ? form.record.scores.filter(({ kind }) => kind === 'item')
          : form.record.indicators;
      const table = form.record.scores.length > 0 ? 'scores' : 'indicators';
      const row = one(
        rows.filter(({ weight, score }) => weight && score),
        random,
      );
      if (!row) return undefined;
      const name = `${table}[${row.position}].score`;
      const field = cellNamed(form, name)?.field ?? name;
      const { form: wrong, fields } = put(
        form,
        field,
        like(form, field, amountAt(form, `${table}[${row.position}].weight`).plus('0.5')),
      );
      return { form: resummed(wrong), fields };
    },
  },
  {
    name: 'wrong rate',
    visible: true,
    plant: (form, random) => {
      const text = form.record.fields.execution_rate?.value;
      const rate = text && new Decimal(text.replace('%', '')).minus(one([3, 5, 9], random) ?? 3);
      return rate ? put(form, 'execution_rate', `${rate.toFixed()}%`) : undefined;
    },
  },
  {
    name: 'wrong grade',
    visible: true,
    plant: (form) => {
      const stated = form.record.fields.grade?.value;
      const other = form.definition.bands.find(({ grade }) => grade !== stated)?.grade;
      return stated && other && form.record.fields.total_score ? put(form, 'grade', other) : undefined;
    },
  },
  {
    name: 'total of zero above its sources',
    visible: true,
    plant: (form, random) => {
      const totals = form.record.funds.filter(
        ({ source, stage }) =>
          source === 'total' && form.record.funds.some((row) => row.stage === stage && row.source !== 'total'),
      );
      const row = one(
        totals.filter(({ position }) => !amountAt(form, `funds[${position}].amount`).isZero()),
        random,
      );
      return row && put(form, `funds[${row.position}].amount`, '0.00');
    },
  },
  {
    name: 'one amount in 元',
    visible: true,
    plant: (form, random) => {
      const fields = fieldsWhere(form, (cell) => isAmount(cell) && isSeen(form, cell) && !cell.value.isZero());
      const field = one(fields, random);
      return field ? put(form, field, amountAt(form, field).times(10_000).toFixed()) : undefined;
    },
  },
  { name: 'two misread digits', visible: true, plant: several(2) },
  { name: 'three misread digits', visible: true, plant: several(3) },
  {
    name: 'all amounts in 元',
    visible: false,
    plant: (form) => {
      const fields = fieldsWhere(form, isAmount);
      const edits = new Map(fields.map((field) => [field, amountAt(form, field).times(10_000).toFixed()]));
      return fields.length > 0 ? { form: edited(form, edits), fields } : undefined;
    },
  },
  {
    name: 'two scores of a section swapped',
    visible: false,
    plant: (form) => {
      for (const [first, second] of neighbours(form)) {
        const [one, other] = [amountAt(form, first), amountAt(form, second)];
        if (!one.eq(other) && fits(form, first, other) && fits(form, second, one)) {
          return putBoth(form, [first, like(form, second, other)], [second, like(form, first, one)]);
        }
      }
      return undefined;
    },
  },
  {
    name: 'two errors that cancel',
    visible: false,
    plant: (form) => {
      for (const [first, second] of neighbours(form)) {
        const [less, more] = [amountAt(form, first).minus(HALF), amountAt(form, second).plus(HALF)];
        if (!less.isNegative() && fits(form, second, more)) {
          return putBoth(form, [first, like(form, first, less)], [second, like(form, second, more)]);
        }
      }
      return undefined;
    },
  },
];
