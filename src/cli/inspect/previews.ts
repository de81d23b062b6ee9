import type { Extraction } from '../../extract.ts';
import type { ReadOptions } from '../../readers/reader.ts';
import type { Inspection } from '../../writers/inspect/index.ts';
import { maskShown } from '../../writers/mask/mask.ts';

interface Wanted {
  /** How the document was read. */
  readonly reading: ReadOptions;
  /** Whether to hide people's names and telephone numbers, and with them the pictures of pages. */
  readonly mask: boolean;
  /** Whether its looks are wanted at all. */
  readonly html: boolean;
}

/** One file with what shows its looks: the pictures of its pages, or its mark-up. */
export async function withPreviews(
  { document, source, records }: Extraction,
  bytes: Uint8Array,
  { reading, mask, html }: Wanted,
): Promise<Inspection> {
  const { markupPreview, pagePictures } = await import('../../readers/preview.ts');
  const mediaType = html && source ? source.mediaType : '';
  const markup = await markupPreview(bytes, mediaType, reading);
  const shown = { document, records, markup, ...(source && { source }) };
  if (mask) return { ...maskShown(shown), pictures: [] };
  return { ...shown, pictures: await pagePictures(bytes, mediaType, reading) };
}
