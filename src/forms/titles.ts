import { labelKey } from '../model/label.ts';

/** What a title says a document is: a self-evaluation, or one of its near relatives. */
export type TitleKind = 'self-evaluation' | 'goal-declaration' | 'monitoring' | 'report';

const KINDS: readonly (readonly [TitleKind, RegExp])[] = [
  ['goal-declaration', /(?:申报表|目标表|目标申报)$/u],
  ['monitoring', /(?:监控表|监控情况表|监控情况)$/u],
  ['self-evaluation', /自评(?:情况|得分|打分|结果)?(?:表|表格|报表)$/u],
  ['self-evaluation', /绩效(?:评价|自我评价)表$/u],
  ['self-evaluation', /自我评价(?:情况|得分|打分|评分|结果)?表$/u],
  ['report', /自评报告$/u],
];

const LONGEST_TITLE = 60;
const TRAILING_NOTE = /\([^()]*\)$/u;

/** The kind of title that a line of text is; undefined for any other text. */
export function titleKind(text: string): TitleKind | undefined {
  const key = labelKey(text).replace(TRAILING_NOTE, '');
  if (key.length > LONGEST_TITLE || key.length < 4) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(key))?.[0];
}
