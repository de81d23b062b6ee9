import type { Place } from '../model/place.ts';
import type { FormField } from '../model/record.ts';
import { type FieldContext, unsureBlank } from './context.ts';
import { blockOf } from './lists.ts';
import type { Fields } from './pairs.ts';
import type { Regions } from './regions.ts';

/** Blocks without which most of a form is lost, with what people call them. */
const BLOCKS = [
  ['funds', '资金'],
  ['indicators', '绩效指标'],
  ['scores', '评分'],
] as const;

/** The pages that a form stands on. */
function pagesOf({ rows }: FieldContext): Place[] {
  const pages = rows.flatMap(({ own }) => own.flatMap(({ places }) => places.map(({ page }) => page)));
  return [...new Set(pages)].flatMap((page) => (page === undefined ? [] : [{ page }]));
}

/** Blocks that a form of this kind has and whose headers were not found. */
const unfoundBlocks = ({ definition }: FieldContext, regions: Regions) =>
  BLOCKS.filter(([block]) => !definition.fallback && !regions[block] && blockOf(definition, block));

/**
 * Fields whose labels were not found on a picture, each blank and doubtful: they stand somewhere on its pages or not at
 * all. They are those that the definition requires, what stands in the row of a total, and what a lost scoring table tells.
 */
export function unfoundFields(context: FieldContext, regions: Regions, fields: Fields, hasWeights: boolean): Fields {
  const { required } = context.definition;
  const total: FormField[] =
    required.includes('total_score') && !fields.total_score && hasWeights ? ['total_weight'] : [];
  const isUnscored = unfoundBlocks(context, regions).some(([block]) => block === 'scores');
  const scored: FormField[] = isUnscored ? ['total_weight', 'execution_weight', 'execution_score'] : [];
  const places = pagesOf(context);
  const unfound = [...required, ...total, ...scored].filter((field) => !fields[field]);
  return Object.fromEntries(unfound.map((field) => [field, unsureBlank(context, places)]));
}

/** Notes the blocks that were not found on a picture. */
export function noteUnfoundBlocks(context: FieldContext, regions: Regions): void {
  const places = pagesOf(context);
  for (const [field, subject] of unfoundBlocks(context, regions)) {
    context.observations.push({ code: 'unfound', subject, field, args: {}, places });
  }
}
