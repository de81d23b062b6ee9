import { type Amount, Decimal } from '../../model/decimal.ts';

const bases = (
  base: string,
  factors: Readonly<Record<string, number | string>>,
): (readonly [string, string, Amount])[] =>
  Object.entries(factors).map(([unit, factor]) => [unit, base, new Decimal(factor)]);

/** Units that can be converted, each with its base and what one of it is in the base. */
const UNITS: ReadonlyMap<string, { readonly base: string; readonly factor: Amount }> = new Map(
  [
    ...bases('元', { 元: 1, 角: '0.1', 元人民币: 1 }),
    ...bases('米', {
      米: 1,
      m: 1,
      公里: 1000,
      千米: 1000,
      km: 1000,
      延米: 1,
      厘米: '0.01',
      毫米: '0.001',
      mm: '0.001',
    }),
    ...bases('平方米', { 平方米: 1, 平米: 1, m2: 1, 平方公里: 1_000_000, 平方千米: 1_000_000, 公顷: 10_000 }),
    ...bases('立方米', { 立方米: 1, 立方: 1, 方: 1, m3: 1 }),
    ...bases('克', { 克: 1, 千克: 1000, 公斤: 1000, kg: 1000, 斤: 500, 吨: 1_000_000, t: 1_000_000 }),
    ...bases('秒', {
      秒: 1,
      秒钟: 1,
      分钟: 60,
      小时: 3600,
      天: 86_400,
      日: 86_400,
      个工作日: 86_400,
      工作日: 86_400,
      周: 604_800,
    }),
    ...bases('月', { 个月: 1, 月: 1, 年: 12 }),
    ...bases('%', { '%': 1, '‰': '0.1', 百分点: 1, 个百分点: 1 }),
    ...bases('人', { 人: 1, 名: 1, 位: 1 }),
  ].map(([unit, base, factor]) => [unit, { base, factor }]),
);

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

const SCALE = /^(百万|千万|亿|万|千|百)(?!分)/u;

export interface Measured {
  readonly amount: Amount;
  readonly unit: string;
  /** What one of the unit as written is in the base. */
  readonly factor: Amount;
}

/** A number with what is written after it, in the base of its unit: 12.5 and `万元/公里` are 125000 元/公里. */
export function measured(number: Amount, written: string): Measured {
  const scale = SCALE.exec(written)?.[1] ?? '';
  const unit = written.slice(scale.length).trim();
  const slash = unit.indexOf('/');
  const [head, tail] = slash < 0 ? [unit, ''] : [unit.slice(0, slash), unit.slice(slash)];
  const known = UNITS.get(head) ?? UNITS.get(head.toLowerCase());
  const factor = new Decimal(SCALES[scale] ?? 1).times(known?.factor ?? 1);
  return { amount: number.times(factor), unit: known ? `${known.base}${tail}` : unit, factor };
}

/** Can amounts in these units be compared? A unit that is not written is taken for the other one. */
export const areComparable = (left: string, right: string): boolean => left === right || left === '' || right === '';

/** An amount without a unit beside one with it: in the same unit as that, or in the base, whichever comes nearer to it. */
export function inUnitOf(other: Measured, { amount, unit }: Measured): Amount {
  if (unit !== '' || amount.isZero() || other.amount.isZero()) return amount;
  const scaled = amount.times(other.factor);
  const distance = (each: Amount): Amount => Decimal.max(each.div(other.amount), other.amount.div(each));
  return distance(scaled).lessThan(distance(amount)) ? scaled : amount;
}
