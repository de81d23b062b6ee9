import { z } from 'zod';

/** A rectangle as stored in records; see geometry.ts. */
export const box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

/** Where something stands: page and box where the format has pages, an anchor (`line 12, cell 3`) where it has none. */
export const place = z.object({
  page: z.int().min(1).optional(),
  box: box.optional(),
  anchor: z.string().optional(),
});
export type Place = Readonly<z.infer<typeof place>>;

/**
 * How far a value is believed: `read` once, `confirmed` by a second reading or an exact equation, `repaired` where
 * two readings differed and one fits, `doubtful` where nothing settles it, `corrected` by a person.
 */
export const trust = z.enum(['read', 'confirmed', 'repaired', 'doubtful', 'corrected']);
export type Trust = z.infer<typeof trust>;
