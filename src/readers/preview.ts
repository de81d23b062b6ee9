import { scanReader } from './scan/index.ts';
import { type PagePreview, previewPictures } from './scan/preview.ts';

export type { PagePreview } from './scan/preview.ts';

/** The pictures of a document's pages, where it is made of such; none for documents that carry their text. */
export const preview = async (bytes: Uint8Array, mediaType: string): Promise<readonly PagePreview[]> =>
  scanReader.mediaTypes.includes(mediaType) ? previewPictures(bytes, mediaType) : [];
