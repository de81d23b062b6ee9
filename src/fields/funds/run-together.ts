import { type Amount, Decimal, parseDecimal } from '../../model/decimal.ts';

/** Which of the columns are the budget, what was spent, and the figures that follow from them. */
export interface RunColumns {
  /** From left to right. */
  readonly names: readonly string[];
  readonly budget: string | undefined;
  readonly spent: string;
  /** What the other rows of a column come to, where they have any amounts. */
  readonly sums: ReadonlyMap<string, Amount>;
}

/** A number as printed: no zero before another digit, at most four places after the point. */
const NUMERAL = /^(?:0|[1-9]\d*)(?:\.\d{1,4})?%?$/u;
const RUN = /^[\d.%]{6,48}$/u;

interface Piece {
  readonly text: string;
  /** A percentage as its fraction. */
  readonly value: Amount;
  /** One in the last printed digit. */
  readonly unit: Amount;
}

function pieceOf(text: string): Piece | undefined {
  if (!NUMERAL.test(text)) return undefined;
  const isRate = text.endsWith('%');
  const number = parseDecimal(isRate ? text.slice(0, -1) : text);
  if (!number) return undefined;
  const places = (text.split('.')[1] ?? '').replace('%', '').length;
  const unit = new Decimal(10).pow(-places);
  return isRate ? { text, value: number.div(100), unit: unit.div(100) } : { text, value: number, unit };
}

/** Only a rate is a percentage, and where there is a sign it belongs to the rate. */
const canStand = (name: string, { text }: Piece, hasSign: boolean): boolean =>
  name === 'execution_rate' ? text.endsWith('%') || !hasSign : !text.endsWith('%');

type Split = ReadonlyMap<string, Piece>;

function* splits(text: string, names: readonly string[], hasSign: boolean): Generator<Split> {
  const [name, ...rest] = names;
  if (name === undefined) {
    if (text === '') yield new Map();
    return;
  }
  for (let end = 1; end <= text.length - rest.length; end += 1) {
    const piece = pieceOf(text.slice(0, end));
    if (!piece || !canStand(name, piece, hasSign)) continue;
    for (const others of splits(text.slice(end), rest, hasSign)) yield new Map([[name, piece], ...others]);
  }
}

const roundsTo = ({ value, unit }: Piece, exact: Amount): boolean =>
  exact.div(unit).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(unit).eq(value);

/** Whether the amounts are the sums of their columns, the rate is spent / budget, and the score follows from it. */
function fits(split: Split, { budget, spent, sums }: RunColumns): boolean {
  const at = (name: string | undefined) => (name === undefined ? undefined : split.get(name));
  const [planned, done, rate] = [at(budget), at(spent), at('execution_rate')];
  const [weight, score] = [at('execution_weight'), at('execution_score')];
  if ([...sums].some(([name, sum]) => at(name)?.value.eq(sum) === false)) return false;
  if (!planned || !done || planned.value.isZero()) return false;
  const exact = done.value.div(planned.value);
  if (rate && !roundsTo(rate, exact)) return false;
  if (!weight || !score) return rate !== undefined;
  return [exact, rate?.value ?? exact].some((each) => roundsTo(score, Decimal.min(each, 1).times(weight.value)));
}

/** Numbers that ran together, by the column that each belongs to; undefined where not exactly one way fits the form's arithmetic. */
export function takeRunApart(text: string, columns: RunColumns): ReadonlyMap<string, string> | undefined {
  if (!RUN.test(text) || columns.names.length < 3) return undefined;
  let only: Split | undefined;
  for (const split of splits(text, columns.names, text.includes('%'))) {
    if (!fits(split, columns)) continue;
    if (only) return undefined;
    only = split;
  }
  return only && new Map([...only].map(([name, piece]) => [name, piece.text]));
}
