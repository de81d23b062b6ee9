import type { PageCrop } from '../../../model/picture.ts';
import type { CropSource } from '../options.ts';
import { type ExcerptSpot, excerptSpot } from '../parts/excerpt.ts';
import type { PagesOfValues } from '../parts/placed-values.ts';
import type { ReadForm } from './line.ts';

/** So many findings of a form are shown as its pages show them. */
const MOST_CROPS = 4;

/** Whether anything of a form was read from a picture. */
const isRecognised = ({ values }: ReadForm): boolean =>
  values.some(({ value }) => value.reader === 'scan' || value.confidence !== undefined);

/** What the pages of a form show around its findings, by the place of the finding; nothing of forms that carry their text. */
export async function cropsOf(
  form: ReadForm,
  values: PagesOfValues,
  source: CropSource,
): Promise<ReadonlyMap<number, PageCrop>> {
  if (!isRecognised(form)) return new Map();
  const { form_id, path, findings } = form.record;
  const spots = findings
    .map(({ severity, places }, at): [number, ExcerptSpot | undefined] => [at, excerptSpot(severity, places, values)])
    .flatMap(([at, spot]) => (spot ? [{ at, page: spot.page, box: spot.window }] : []))
    .slice(0, MOST_CROPS);
  const crops = spots.length > 0 ? await source({ form_id, path }, spots) : [];
  return new Map(spots.flatMap(({ at }, index) => (crops[index] ? [[at, crops[index]] as const] : [])));
}
