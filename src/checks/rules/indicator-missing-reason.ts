import type { IndicatorRow } from '../../model/record.ts';
import { isDecided } from '../assess.ts';
import { found, indicatorRule, passed, undecided } from '../indicator-rule.ts';
import { text } from '../message-text.ts';
import { isPlaceholder, readNumeral } from '../numeral.ts';
import { blamedCells } from '../system/diagnose.ts';

export const indicatorMissingReason = indicatorRule(
  {
    id: 'indicator/missing-reason',
    severity: 'warning',
    title: {
      zh: '未达目标的有原因说明',
      en: 'A missed target has its reason',
    },
    documentation: {
      what: {
        zh: '完成值未达到目标，或得分低于分值，而表中的“偏差原因”一栏空白的，予以提示；表样没有这一栏的不适用。',
        en: 'A target that was missed, or a score below its weight, with nothing in the column for reasons. Forms without such a column are not concerned.',
      },
      why: {
        zh: '未达目标必须说明原因和改进措施。',
        en: 'A missed target has to be explained, with what will be done about it.',
      },
      example: {
        zh: '目标 90套，完成 60套，偏差原因空白。',
        en: 'Target 90套, actual 60套, no reason given.',
      },
      source: {
        zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）自评表“偏差原因分析及改进措施”栏。',
        en: 'The column 偏差原因分析及改进措施 of the form attached to 财预〔2020〕10号.',
      },
    },
    advice: {
      zh: '请补填偏差原因及改进措施。',
      en: 'Ask for the reason and the measures.',
    },
    messages: {
      'missing-reason': {
        zh: (args) => `目标 ${text(args, 'target')}，完成 ${text(args, 'actual')}，没有说明原因`,
        en: (args) => `target ${text(args, 'target')}, actual ${text(args, 'actual')}, and no reason is given`,
      },
    },
  },
  ({ row, name, completion }, { record, diagnosis }) => {
    if (!record.indicators.some((each) => each.deviation !== undefined)) return undefined;
    const below = isDecided(completion) && completion.met !== undefined ? !completion.met : isMarkedDown(row);
    const cells = ['score', 'weight'].flatMap((column) => diagnosis.form.cells.byName.get(`${name}.${column}`) ?? []);
    if (below && cells.some(blamedCells(diagnosis))) return undecided('in-question', {});
    if (!below) return passed;
    const explained = !isPlaceholder(row.deviation?.value ?? '');
    return explained
      ? passed
      : found({ code: 'missing-reason', column: 'deviation', suspects: ['deviation', 'actual'] });
  },
);

/** A score below its weight says that the target was missed. */
function isMarkedDown({ weight, score }: IndicatorRow): boolean {
  const [most, given] = [weight, score].map((value) => readNumeral(value?.value ?? ''));
  return most?.kind === 'number' && given?.kind === 'number' && given.value.lessThan(most.value);
}
