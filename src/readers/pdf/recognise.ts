import { judgeText, pictureShare, type Suspicion } from '../../layout/belief.ts';
import { isCovered } from '../../layout/cover.ts';
import type { LayoutPage } from '../../layout/page.ts';
import { piecesOf } from '../../layout/pieces.ts';
import type { PagePrimitives } from '../../layout/primitives.ts';
import { rulesOf } from '../../layout/rules.ts';
import type { Box } from '../../model/geometry.ts';
import type { Ocr } from '../reader.ts';
import { isBlank, type Recognition, type ScannedPage } from '../scan/index.ts';
import type { PdfPage } from './engine.ts';
import { pageImage } from './page-images.ts';
import type { ReadPage } from './primitives.ts';

/** Suspicions of a page whose picture shows what its text does not. Text that is garbled is in no picture. */
const SHOWN: ReadonlySet<Suspicion | undefined> = new Set(['page-is-image', 'hidden-text', 'covered-text']);
/** Shares of a page that its pictures cover at least: where its text is suspect, and where it need not be. */
const SUSPECT = 0.25;
const WHOLE = 0.5;

/** Whether a page is to be recognised from its picture. */
export function isForRecognition(page: PagePrimitives, ocr: Ocr): boolean {
  if (ocr === 'never') return false;
  const share = pictureShare(page);
  if (ocr === 'always' && share > WHOLE) return true;
  return share > SUSPECT && SHOWN.has(judgeText(page).suspect);
}

/** What came of a page's picture. */
export interface RecognisedPage {
  readonly scanned: readonly ScannedPage[];
  readonly isBlank: boolean;
}

/**
 * The page as its picture shows it, with what is painted over that. Undefined where there is no picture, or where
 * `mayBeLost` says that a blank one may have been lost in decoding.
 */
export async function recognisePage(
  proxy: PdfPage,
  { primitives, source }: ReadPage,
  recognition: Recognition,
  mayBeLost: () => boolean,
): Promise<RecognisedPage | undefined> {
  const image = await pageImage(proxy, source);
  if (!image) return undefined;
  const blank = isBlank(image.picture);
  if (blank && mayBeLost()) return undefined;
  const scanned = await recognition.pages(image);
  return { scanned: scanned.map((page) => withPainted(page, primitives)), isBlank: blank };
}

/** Text and lines that are painted over a picture belong to the page as well: values typed into a scanned form. */
function withPainted(page: ScannedPage, painted: PagePrimitives): ScannedPage {
  const { layout, fromShown } = page;
  const glyphs = painted.glyphs.filter((glyph) => !glyph.hidden && !isCovered(glyph, painted.pictures));
  const isInside = ({ x0, x1 }: Box): boolean => x1 > 0 && x0 < layout.width;
  const pieces = piecesOf(painted, glyphs)
    .map((piece) => ({ ...piece, box: fromShown(piece.box) }))
    .filter(({ box }) => isInside(box));
  if (pieces.length === 0) return page;
  const strokes = rulesOf(painted.strokes, painted.fills).map((rule) => moved(rule, fromShown));
  return {
    ...page,
    layout: { ...layout, pieces: [...layout.pieces, ...pieces], rules: [...layout.rules, ...strokes] },
  };
}

type Rule = LayoutPage['rules'][number];

function moved({ axis, at, from, to }: Rule, map: (box: Box) => Box): Rule {
  const isHorizontal = axis === 'horizontal';
  const { x0, y0, x1, y1 } = map(
    isHorizontal ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to },
  );
  return isHorizontal ? { axis, at: (y0 + y1) / 2, from: x0, to: x1 } : { axis, at: (x0 + x1) / 2, from: y0, to: y1 };
}
