import type { Extraction } from '../../extract.ts';
import type { Inspection } from '../../writers/inspect/index.ts';
import { maskShown } from '../../writers/mask/mask.ts';

interface Wanted {
  readonly password: string | undefined;
  /** Whether to hide people's names and telephone numbers, and with them the pictures of pages. */
  readonly mask: boolean;
  /** Whether its looks are wanted at all. */
  readonly html: boolean;
}

/** One file with what shows its looks: the pictures of its pages, or its mark-up. */
export async function withPreviews(
  { document, source, records }: Extraction,
  bytes: Uint8Array,
  { password, mask, html }: Wanted,
): Promise<Inspection> {
  const { markupPreview, preview } = await import('../../readers/preview.ts');
  const markup = html && source ? await markupPreview(bytes, source.mediaType, password) : [];
  const shown = { document, records, markup, ...(source && { source }) };
  if (mask) return { ...maskShown(shown), pictures: [] };
  const pictures = html && source?.reader === 'scan' ? await preview(bytes, source.mediaType) : [];
  return { ...shown, pictures };
}
