import type { MarkupNode } from '../model/markup.ts';
import { previewMarkup } from './docx/preview.ts';
import { decrypt } from './encrypted.ts';
import { MEDIA } from './media-types.ts';
import { isOle } from './ole.ts';
import { scanReader } from './scan/index.ts';
import { type PagePreview, previewPictures } from './scan/preview.ts';

export type { PagePreview } from './scan/preview.ts';

/** The pictures of a document's pages, where it is made of such; none for documents that carry their text. */
export const preview = async (bytes: Uint8Array, mediaType: string): Promise<readonly PagePreview[]> =>
  scanReader.mediaTypes.includes(mediaType) ? previewPictures(bytes, mediaType) : [];

/** A document without pages as another program lays it out; nothing for formats that only Heshu reads. */
export async function markupPreview(
  bytes: Uint8Array,
  mediaType: string,
  password: string | undefined,
): Promise<readonly MarkupNode[]> {
  if (mediaType !== MEDIA.docx) return [];
  return previewMarkup(isOle(bytes) ? await decrypt(bytes, password) : bytes);
}
