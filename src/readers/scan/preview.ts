import { decodePages } from './pixels/decode.ts';
import { loadSharp } from './pixels/load-sharp.ts';

/** A page of a picture file as it is shown, for people to look at. */
export interface PagePreview {
  /** From 1. */
  readonly page: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const QUALITY = 80;

/** The pages of a picture file, the way up and in the proportions that places on them refer to. Throws as reading them does. */
export async function previewPictures(bytes: Uint8Array, mediaType: string): Promise<PagePreview[]> {
  const sharp = await loadSharp();
  const previews: PagePreview[] = [];
  for await (const { picture } of decodePages(bytes, mediaType)) {
    const { width, height } = picture;
    const [data, channels] = 'rgb' in picture ? ([picture.rgb, 3] as const) : ([picture.data, 1] as const);
    const jpeg = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality: QUALITY }).toBuffer();
    previews.push({ page: previews.length + 1, mediaType: 'image/jpeg', bytes: jpeg });
  }
  return previews;
}
