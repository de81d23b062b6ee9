import type { Check, CheckInput, FindingData } from '../check.ts';
import { findingOf } from '../equation-finding.ts';
import { text } from '../message-text.ts';
import type { Fault } from '../system/fault.ts';
import { suspectAmounts } from '../unit-evidence.ts';

const ID = 'budget/unit-suspect';

export const budgetUnitSuspect: Check = {
  id: ID,
  severity: 'warning',
  title: {
    zh: '金额单位与表头一致',
    en: 'Amounts are in the unit of the heading',
  },
  documentation: {
    what: {
      zh: '金额看起来像是把元填在万元栏里（或相反）：数额大得不合常理、各栏相差上千倍而执行率并不如此、或正文写的金额恰好相差一万倍。若换算单位后表内各式才相符，则为错误。',
      en: 'Amounts look as if they were in 元 under a 万元 heading, or the other way round: an amount is beyond reason, stages differ a thousandfold while the rate does not, or the text of the form names an amount exactly ten thousand times another. Where the form’s equations hold only in the other unit it is an error.',
    },
    why: {
      zh: '单位填错使汇总数相差一万倍，而表内加总关系照样成立。',
      en: 'A wrong unit puts totals out by a factor of ten thousand while every sum on the form still holds.',
    },
    example: {
      zh: '“项目资金（万元）”栏填 1500000.00，正文写“安排资金150万元”。',
      en: '1500000.00 under 项目资金（万元） while the text says 150万元.',
    },
    source: {
      zh: '公开的自评表中所见。',
      en: 'Seen in published forms.',
    },
  },
  advice: {
    zh: '请核对金额的单位。',
    en: 'Check the unit of the amounts.',
  },
  messages: {
    unit: {
      zh: (args) =>
        `${text(args, 'work')}，表中填 ${text(args, 'stated')}；金额 ${text(args, 'printed')} 按另一单位为 ${text(args, 'mended')}，则相符`,
      en: (args) =>
        `${text(args, 'work')}, but the form says ${text(args, 'stated')}; with ${text(args, 'printed')} taken in the other unit, ${text(args, 'mended')}, it holds`,
    },
    large: {
      zh: (args) => `金额 ${text(args, 'amount')} 万元超过 ${text(args, 'other')} 万元，可能以元填报`,
      en: (args) => `${text(args, 'amount')} 万元 is more than ${text(args, 'other')} 万元: perhaps it is in 元`,
    },
    ratio: {
      zh: (args) => `金额 ${text(args, 'amount')} 与 ${text(args, 'other')} 相差上千倍，单位可能不同`,
      en: (args) => `${text(args, 'amount')} and ${text(args, 'other')} differ a thousandfold: perhaps their units do`,
    },
    text: {
      zh: (args) => `金额为 ${text(args, 'amount')} 万元，正文写作 ${text(args, 'other')} 万元，恰好相差一万倍`,
      en: (args) =>
        `the amount is ${text(args, 'amount')} 万元, but the text says ${text(args, 'other')} 万元: a factor of exactly ten thousand`,
    },
  },
  evaluate(input) {
    const proven = input.diagnosis.faults.filter((fault) => fault.rule === ID);
    if (proven.length > 0) return { verdict: 'fail', findings: proven.map((fault) => wrongUnit(fault, input)) };
    if (input.record.funds.every((row) => row.amount.value === '')) return { verdict: 'not_applicable' };
    const findings = suspectAmounts(input).map(
      ({ cell, code, other }): FindingData => ({
        subject: input.diagnosis.label(cell.field),
        message: { code, args: { amount: cell.value.toFixed(), other } },
        found: cell.value.toFixed(),
        cause: 'form',
        field: cell.field,
        places: cell.source.places,
      }),
    );
    return findings.length > 0 ? { verdict: 'fail', findings } : { verdict: 'pass' };
  },
};

/** A wrong unit that alone makes the form's equations hold cannot be right: it is an error. */
function wrongUnit(fault: Fault, input: CheckInput): FindingData {
  const finding = findingOf(fault, input);
  return { ...finding, severity: 'error', message: { code: 'unit', args: finding.message.args } };
}
