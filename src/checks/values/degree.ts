import { Decimal } from '../../model/decimal.ts';
import type { Degree } from './value.ts';

/** The widest shares that regions give to each word: 达成 100–80 %, 部分达成 80–50 %, 未达成 60–0 %. */
const DEGREES: readonly (readonly [low: string, high: string, words: RegExp])[] = [
  ['0', '0.6', /^(?:未|没有|尚未|无法)(?:能)?(?:达成|达到|完成|实现|达标|开展|建立)|^(?:较差|差|不合格|不达标)$/u],
  ['0.5', '0.8', /^(?:部分|局部|初步)|^(?:一般|尚可)$/u],
  ['0.6', '1', /^(?:基本|较为|比较)|^(?:较好|较高|良|良好|中)$/u],
  [
    '0.8',
    '1',
    /^(?:已|均|均已|全部|按时|按期|按计划|如期|及时|圆满|全面|顺利)*(?:达成|达到|达标|完成|实现|落实|公示|拨付|到位|建立|通过|合格|完工)(?:预期|目标|预期目标|年度目标|指标|任务)?$/u,
  ],
  ['0.8', '1', /^(?:优|优秀|优良|好|显著|明显|有效|及时|是|有|高|健全|完善)$/u],
];

/** Words that say how far a goal was reached, alone; undefined for anything else. */
export function parseDegree(text: string): Degree | undefined {
  const found = text.length > 12 ? undefined : DEGREES.find(([, , words]) => words.test(text));
  return found && { kind: 'degree', low: new Decimal(found[0]), high: new Decimal(found[1]) };
}
