import type { Block } from '../../model/document.ts';
import { Fault } from '../../model/fault.ts';
import type { Place } from '../../model/place.ts';
import { detect } from '../detect.ts';
import type { Ocr } from '../reader.ts';
import { type PageImage, picturesOf, readPictures, recognition, scanReader } from '../scan/index.ts';
import type { Archive } from '../zip/index.ts';

export interface PagePictures {
  /** What the pictures show, as the pages of one document; placed by picture, as a document without pages is. */
  readonly blocks: readonly Block[];
  /** Names of pictures that were not read. */
  readonly unread: readonly string[];
}

/** Reads pictures of pages, by the names of their parts. What cannot be opened or shows no text is left unread. */
export async function readPagePictures(
  names: readonly string[],
  archive: Archive,
  ocr: Ocr = 'auto',
): Promise<PagePictures> {
  if (ocr === 'never' || names.length === 0) return { blocks: [], unread: names };
  const unread: string[] = [];
  /** By page of the pictures taken together: the number of its picture. */
  const ordinals: number[] = [];
  try {
    const { blocks } = await readPictures(imagesOf(names, archive, ordinals, unread), recognition);
    return { blocks: blocks.map((block) => placedByPicture(block, ordinals)), unread };
  } catch (error) {
    if (error instanceof Fault && ['no-text', 'blank-picture'].includes(error.code))
      return { blocks: [], unread: names };
    throw error;
  }
}

async function* imagesOf(
  names: readonly string[],
  archive: Archive,
  ordinals: number[],
  unread: string[],
): AsyncGenerator<PageImage> {
  for (const [index, name] of names.entries()) {
    try {
      const bytes = await archive.read(name);
      const mediaType = detect(bytes);
      if (!scanReader.mediaTypes.includes(mediaType)) throw new Fault('unsupported-type', { type: mediaType });
      for await (const image of picturesOf(bytes, mediaType, ordinals.length + 1)) {
        ordinals.push(index + 1);
        yield image;
      }
    } catch (error) {
      if (!(error instanceof Fault) || error.code === 'no-recogniser') throw error;
      unread.push(name);
    }
  }
}

function placedByPicture(block: Block, ordinals: readonly number[]): Block {
  const placed = ({ page = 1 }: Place): Place => ({ anchor: `picture ${ordinals[page - 1] ?? page}` });
  if (block.kind === 'paragraph') return { ...block, places: block.places.map(placed) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, places: cell.places.map(placed) })) };
}
