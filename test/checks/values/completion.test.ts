import { describe, expect, it } from 'vitest';
import { completionOf, type Sense } from '../../../src/checks/values/completion.ts';
import { parseValue } from '../../../src/checks/values/parse.ts';

/** Whether the target was met, and the shares that formulas give, to four places. */
function completion(target: string, actual: string, sense: Sense = 'more'): readonly unknown[] {
  const found = completionOf(parseValue(target, 2022), parseValue(actual, 2022), sense);
  if ('undecided' in found) return [found.undecided];
  const shares = found.shares.map(({ over, under }) => over.div(under).toDecimalPlaces(4).toFixed());
  return [found.met, ...shares, ...(found.band ? [`${found.band.low.toFixed()}–${found.band.high.toFixed()}`] : [])];
}

describe('how far a target is reached', () => {
  it.each([
    ['≥90套', '60套', [false, '0.6667']],
    ['90套', '99套', [true, '1', '1.1']],
    ['≥12.5公里', '12500米', [true, '1', '1']],
    ['≥60公里', '63', [true, '1', '1.05']],
    ['≥2万人', '21000', [true, '1', '1.05']],
    ['60', '63公里', [true, '1', '1.05']],
    ['>80%', '80%', [false, '1']],
    ['≤20件', '11件', [true, '1', '0.55']],
    ['≤20件', '25件', [false, '0.8', '0.75']],
    ['≤20件', '50件', [false, '0.4', '0']],
    ['0起', '0', [true, '1']],
    ['0起', '1起', [false, '0']],
    ['=5次', '6次', [true, '1', '1.2', '0.8333', '0.8']],
    ['10-20次', '15次', [true, '1']],
    ['10-20次', '8次', [false, '0.8']],
    ['2022年11月底前', '2022年11月30日', [true, '1']],
    ['2022年11月底前', '2022年12月1日', [false, '0–1']],
    ['2022年11月底前', '已完成', [true, '1']],
    ['1次/3次/1次', '1次/10次/1次', [true, '1']],
    ['1次/4次/1次', '1次/1次/1次', [false, '0.25–1']],
    ['达成', '部分达成', [false, '0.5–0.8']],
  ])('%s, %s', (target, actual, expected) => expect(completion(target, actual)).toEqual(expected));

  it('takes a plain cost for the most that is wanted', () => {
    expect(completion('15元', '12元', 'less')).toEqual([true, '1', '0.8']);
  });
  it('adds up costs that are given as one sum', () => {
    expect(completion('1万/0.1万/0.5万/0.5万/3.9万', '4.41万元', 'less')).toEqual([true, '1', '0.735']);
  });
  it.each([
    ['5公里', '3次', 'units'],
    ['5公里', '有所提升', 'not-parsed'],
    ['5公里', '', 'absent'],
    ['5公里', '2022年6月', 'kinds'],
  ])('cannot tell %s, %s', (target, actual, reason) => expect(completion(target, actual)).toEqual([reason]));
});
