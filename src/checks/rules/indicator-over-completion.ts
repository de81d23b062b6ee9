import { isDecided } from '../assess.ts';
import { found, indicatorRule, passed } from '../indicator-rule.ts';
import { text } from '../message-text.ts';
import { isPlaceholder } from '../numeral.ts';

export const indicatorOverCompletion = indicatorRule(
  {
    id: 'indicator/over-completion',
    severity: 'warning',
    title: {
      zh: '超额完成有说明',
      en: 'A target exceeded by far is explained',
    },
    documentation: {
      what: {
        zh: '完成值超过目标值的一定倍数（默认 130%，可设）而没有说明原因的，予以提示。“≤”、成本和日期目标不适用；多项并列的看其中最高的一项。',
        en: 'An actual beyond a multiple of its target (130 % by default) without an explanation. It does not concern ≤, costs and dates; of several parts the highest counts.',
      },
      why: {
        zh: '大幅超额多半是目标定得过低，或完成值填错。',
        en: 'Far more than planned mostly means that the target was too low or the actual is wrong.',
      },
      example: {
        zh: '目标 1次/3次/1次，完成 1次/10次/1次：第二项为目标的 333%。',
        en: 'Target 1次/3次/1次, actual 1次/10次/1次: the second is 333 % of its target.',
      },
      source: {
        zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：偏离目标较大的应说明原因；各地界限不同。',
        en: '财预〔2020〕10号: a large deviation has to be explained; the threshold differs from place to place.',
      },
    },
    advice: {
      zh: '请说明超额完成的原因，或核对目标值与完成值。',
      en: 'Ask for the reason, or check target and actual.',
    },
    messages: {
      over: {
        zh: (args) =>
          `目标 ${text(args, 'target')}，完成 ${text(args, 'actual')}，为目标的 ${text(args, 'share')}，没有说明原因`,
        en: (args) =>
          `actual ${text(args, 'actual')} is ${text(args, 'share')} of the target ${text(args, 'target')}, and no reason is given`,
      },
    },
  },
  ({ row, completion }, { settings }) => {
    if (!isDecided(completion) || !completion.excess) return undefined;
    const { over, under } = completion.excess;
    const share = over.div(under);
    if (share.lessThanOrEqualTo(settings.thresholds.overCompletion)) return passed;
    if (!isPlaceholder(row.deviation?.value ?? '')) return passed;
    const args = { share: `${share.times(100).toDecimalPlaces(0).toFixed()}%` };
    return found({ code: 'over', column: 'actual', args, suspects: ['actual', 'target'] });
  },
);
