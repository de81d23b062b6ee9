import { equationRule } from '../equation-rule.ts';

export const budgetAllocatedExceedsBudget = equationRule({
  id: 'budget/allocated-exceeds-budget',
  severity: 'error',
  title: {
    zh: '下达资金不超过预算资金',
    en: 'No more was allocated than budgeted',
  },
  documentation: {
    what: {
      zh: '预算下达资金不得超过预算资金（各来源之和）。',
      en: 'The amount allocated is not above the budget (the sum of its sources).',
    },
    why: {
      zh: '下达数超过预算数，或是金额填错，或是调整预算没有反映在表中。',
      en: 'If it is, an amount is wrong, or a change of the budget is not on the form.',
    },
    example: {
      zh: '预算资金 6.00 + 0.00 = 6.00，下达 60.00，超出 54.00。',
      en: 'Budget 6.00 + 0.00 = 6.00, allocated 60.00: 54.00 too much.',
    },
    source: {
      zh: '《中华人民共和国预算法》：支出以经批准的预算为依据。',
      en: 'Budget Law of the PRC: spending rests on the approved budget.',
    },
  },
  advice: {
    zh: '请核对预算资金与下达资金。',
    en: 'Check the budget and the amount allocated.',
  },
});
