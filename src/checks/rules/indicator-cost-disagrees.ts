import { type Amount, Decimal } from '../../model/decimal.ts';
import { found, indicatorRule, passed, undecided } from '../indicator-rule.ts';
import { text } from '../message-text.ts';
import type { Cell } from '../system/cells.ts';
import { blamedCells } from '../system/diagnose.ts';
import { resolveTerm } from '../system/terms.ts';
import type { Value } from '../values/value.ts';

export const indicatorCostDisagrees = indicatorRule(
  {
    id: 'indicator/cost-disagrees',
    severity: 'warning',
    title: {
      zh: '成本指标与资金表一致',
      en: 'The cost indicator agrees with the funds table',
    },
    documentation: {
      what: {
        zh: '成本指标说的若是项目总成本（名称如此，或目标值等于预算数），其完成值应等于资金表的执行数。单价、单位成本不比较。',
        en: 'Where a cost indicator is about the whole project (by its name, or because its target is the budget), its actual is the amount spent in the funds table. Prices and costs a unit are not compared.',
      },
      why: {
        zh: '两处金额不同，必有一处不实。',
        en: 'Of two amounts that differ, one is not true.',
      },
      example: {
        zh: '目标 ≤218万元（即预算数），完成 271.0万元，资金表执行数 207.10。',
        en: 'Target ≤218万元 (the budget), actual 271.0万元, but the funds table says 207.10 was spent.',
      },
      source: {
        zh: '公开的自评表中所见。',
        en: 'Seen in published forms.',
      },
    },
    advice: {
      zh: '请核对成本指标与资金表。',
      en: 'Check the cost indicator against the funds table.',
    },
    messages: {
      disagrees: {
        zh: (args) => `完成值为 ${text(args, 'actual')}，资金表的执行数为 ${text(args, 'spent')} 万元`,
        en: (args) =>
          `the actual is ${text(args, 'actual')}, but the funds table says that ${text(args, 'spent')} 万元 were spent`,
      },
      unit: {
        zh: () => '恰好相差一万倍，见 budget/unit-suspect',
        en: () => 'they differ by exactly ten thousand: see budget/unit-suspect',
      },
      'no-amount': {
        zh: () => '资金表没有执行数',
        en: () => 'the funds table does not say what was spent',
      },
    },
  },
  (assessment, { diagnosis }) => {
    const { row, target, actual } = assessment;
    if (!/成本/u.test(`${row.level1?.value ?? ''}${row.level2?.value ?? ''}`)) return undefined;
    const cost = moneyOf(actual);
    if (!cost) return undefined;
    const isBlamed = blamedCells(diagnosis);
    if (resolveTerm('spent', diagnosis.form).some(isBlamed)) return undecided('in-question', {});
    const budget = amountOf(resolveTerm('budget', diagnosis.form));
    const spent = amountOf(resolveTerm('spent', diagnosis.form));
    const whole = isWhole(row.level3?.value ?? '') || (budget !== undefined && moneyOf(target)?.eq(budget));
    if (!whole) return undefined;
    if (!spent) return undecided('no-amount', {});
    if (agrees(cost.times(TEN_THOUSAND), spent, '')) return undecided('unit', {});
    const shown = spent.div(TEN_THOUSAND).toFixed();
    return agrees(cost, spent, row.actual?.value ?? '')
      ? passed
      : found({
          code: 'disagrees',
          column: 'actual',
          args: { spent: shown },
          expected: `${shown}万元`,
          suspects: ['actual'],
        });
  },
);

const TEN_THOUSAND = new Decimal(10_000);
const TOTAL = /总(?:成本|费用|支出|投资|投入|金额|额)|(?:成本|费用|支出|投资|投入|资金)总|项目(?:成本|支出|经费|资金)/u;
const PART = /单位|单个|单座|单件|单栋|单价|单场|单家|每|人均|户均|亩均|平均|均|次均|标准/u;
const isWhole = (name: string): boolean => TOTAL.test(name) && !PART.test(name);

/** In 元; a list of costs is their sum. */
function moneyOf(value: Value): Amount | undefined {
  if (value.kind === 'quantity') return value.unit === '元' || value.unit === '' ? value.amount : undefined;
  if (value.kind !== 'several') return undefined;
  const parts = value.parts.map(moneyOf);
  return parts.every((part) => part !== undefined)
    ? parts.reduce<Amount>((sum, part) => sum.plus(part ?? 0), new Decimal(0))
    : undefined;
}

/** The cells of the funds table are in 万元. */
const amountOf = (cells: readonly Cell[]): Amount | undefined =>
  cells.some((cell) => cell.state === 'number') && cells.every((cell) => cell.state !== 'text')
    ? cells.reduce<Amount>((sum, cell) => sum.plus(cell.value), new Decimal(0)).times(TEN_THOUSAND)
    : undefined;

/** Equal to the digits that the indicator prints. */
function agrees(cost: Amount, spent: Amount, written: string): boolean {
  const places = /\.(\d+)/u.exec(written)?.[1]?.length ?? 0;
  const unit = (/万/u.test(written) ? TEN_THOUSAND : new Decimal(1)).div(new Decimal(10).pow(places));
  return cost.minus(spent).abs().lessThanOrEqualTo(unit.div(2));
}
