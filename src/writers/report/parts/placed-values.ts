import type { Box } from '../../../model/geometry.ts';
import type { NamedValue } from '../../../model/record.ts';

/** A value as printed, where it stands. */
export interface PlacedValue {
  readonly box: Box;
  readonly text: string;
}

export type PagesOfValues = ReadonlyMap<number, readonly PlacedValue[]>;

const keyOf = (page: number, { x0, y0, x1, y1 }: Box): string => `${page} ${x0} ${y0} ${x1} ${y1}`;

/** The values of a form by the page that they stand on; of several in one place the one that says most. */
export function placedValues(values: readonly NamedValue[]): PagesOfValues {
  const byPlace = new Map<string, PlacedValue & { readonly page: number }>();
  for (const { value } of values) {
    for (const { page, box } of value.places) {
      if (page === undefined || !box) continue;
      const key = keyOf(page, box);
      if ((byPlace.get(key)?.text.length ?? -1) < value.raw.length) byPlace.set(key, { page, box, text: value.raw });
    }
  }
  return Map.groupBy(byPlace.values(), ({ page }) => page);
}
