import { equationRule } from '../equation-rule.ts';

export const budgetSpentExceedsAllocated = equationRule({
  id: 'budget/spent-exceeds-allocated',
  severity: 'error',
  title: {
    zh: '支出不超过下达与结转的资金',
    en: 'No more was spent than allocated and carried over',
  },
  documentation: {
    what: {
      zh: '实际支出资金不得超过本年下达资金与上年结转资金之和。',
      en: 'The amount spent is not above what was allocated this year together with what was carried over.',
    },
    why: {
      zh: '超出的部分没有资金来源，必有一处金额填错或漏填。',
      en: 'Whatever goes beyond has no source: one of the amounts is wrong or missing.',
    },
    example: {
      zh: '支出 64.10，下达 6.00，超出 58.10。',
      en: 'Spent 64.10, allocated 6.00: 58.10 too much.',
    },
    source: {
      zh: '资金表自身的关系：支出来自下达与结转的资金。',
      en: 'The funds table’s own logic: money spent was allocated or carried over.',
    },
  },
  advice: {
    zh: '请核对下达资金、结转资金与实际支出资金。',
    en: 'Check the amounts allocated, carried over and spent.',
  },
});
