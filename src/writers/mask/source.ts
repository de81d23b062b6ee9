import type { Block, Cell, Page, SourceDocument, Word } from '../../model/document.ts';
import { height, width } from '../../model/geometry.ts';
import type { MarkupNode, MarkupTag } from '../../model/markup.ts';
import type { Place } from '../../model/place.ts';
import type { CheckedRecord, FieldValue } from '../../model/record.ts';
import { drawnWidth, wrapText } from '../page/wrap.ts';
import { type People, personalValues, spellings } from './people.ts';

type Change = (text: string) => string;

const keyOf = ({ page, box, anchor }: Place): string =>
  box ? `${page} ${box.x0} ${box.y0} ${box.x1} ${box.y1}` : (anchor ?? '');

/** What stands at a place that tells of people, and what is put in its stead. */
class PersonalPlaces {
  readonly #changes = new Map<string, Change[]>();
  readonly #people: People;

  constructor(records: readonly CheckedRecord[], people: People) {
    this.#people = people;
    for (const record of records) {
      const { names, phones } = personalValues(record);
      for (const value of names) this.#add(value, (text) => people.names(text));
      for (const value of phones) this.#add(value, (text) => people.phone(text));
    }
  }

  #add(value: FieldValue, change: Change): void {
    const known = spellings(value).filter((text) => /[\p{L}\p{N}]/u.test(text));
    const replace: Change = (text) => {
      const found = known.filter((one) => text.includes(one));
      if (found.length === 0 && known.length > 0) return change(text);
      return found.reduce((left, one) => left.replaceAll(one, change(one)), text);
    };
    for (const place of value.places)
      this.#changes.set(keyOf(place), [...(this.#changes.get(keyOf(place)) ?? []), replace]);
  }

  mask(text: string, places: readonly Place[]): string {
    const changes = places.flatMap((place) => this.#changes.get(keyOf(place)) ?? []);
    return this.#people.text(changes.reduce((left, change) => change(left), text));
  }
}

function maskCell(cell: Cell, places: PersonalPlaces): Cell {
  return {
    ...cell,
    text: places.mask(cell.text, cell.places),
    ...(cell.readings && {
      readings: cell.readings.map((reading) => ({ ...reading, text: places.mask(reading.text, cell.places) })),
    }),
  };
}

function maskBlock(block: Block, places: PersonalPlaces): Block {
  if (block.kind === 'paragraph') return { ...block, text: places.mask(block.text, block.places) };
  return { ...block, cells: block.cells.map((cell) => maskCell(cell, places)) };
}

const FONT_SIZE = 9;
const LINE = 1.2 * FONT_SIZE;
const MARGIN = 2;

/** A text broken into the box that it stands in. */
function wordsIn(text: string, { page, box }: Place): readonly (Word & { readonly page: number })[] {
  if (page === undefined || !box) return [];
  const lines = wrapText(text, width(box) - 2 * MARGIN, height(box), FONT_SIZE);
  return lines.map((line, index) => {
    const y0 = box.y0 + MARGIN + LINE * index;
    const x1 = Math.min(box.x1, box.x0 + MARGIN + drawnWidth(line, FONT_SIZE));
    return { page, text: line, box: { x0: box.x0 + MARGIN, x1, y0, y1: y0 + LINE } };
  });
}

/** Pages with the texts of their cells and paragraphs in place of their words, in which a name may be cut in two. */
function pagesOf(pages: readonly Page[], blocks: readonly Block[]): Page[] {
  const texts = blocks.flatMap((block): readonly Pick<Cell, 'text' | 'places'>[] =>
    block.kind === 'table' ? block.cells : [block],
  );
  const words = texts.flatMap(({ text, places: [place] }) => (place ? wordsIn(text, place) : []));
  const byPage = Map.groupBy(words, ({ page }) => page);
  return pages.map((page) => ({
    ...page,
    words: (byPage.get(page.number) ?? []).map(({ text, box }) => ({ text, box })),
  }));
}

const BLOCKS: readonly MarkupTag[] = ['p', 'table', 'tr', 'td', 'ul', 'ol', 'li'];
const isBlock = (node: MarkupNode): boolean => typeof node !== 'string' && BLOCKS.includes(node.tag);

const textOf = (node: MarkupNode): string =>
  typeof node === 'string' ? node : node.tag === 'br' ? '\n' : node.children.map(textOf).join('');

/** A line of text whole, because a name may be cut by what sets a part of it off. */
function maskLine(nodes: readonly MarkupNode[], places: PersonalPlaces, at: readonly Place[]): readonly MarkupNode[] {
  const text = nodes.map(textOf).join('');
  const masked = places.mask(text, at);
  return masked === text ? nodes : [masked];
}

function maskMarkup(nodes: readonly MarkupNode[], places: PersonalPlaces, at: readonly Place[]): readonly MarkupNode[] {
  if (!nodes.some(isBlock)) return maskLine(nodes, places, at);
  return nodes.map((node) => {
    if (typeof node === 'string') return places.mask(node, at);
    const within = node.anchor === undefined ? at : [{ anchor: node.anchor }];
    return { ...node, children: maskMarkup(node.children, places, within) };
  });
}

/** Hides in a document as it was read whatever its records tell of people. */
export function sourceMask(records: readonly CheckedRecord[], people: People) {
  const places = new PersonalPlaces(records, people);
  return {
    source(source: SourceDocument): SourceDocument {
      const blocks = source.blocks.map((block) => maskBlock(block, places));
      return { ...source, path: people.text(source.path), blocks, pages: pagesOf(source.pages, blocks) };
    },
    markup: (nodes: readonly MarkupNode[]): readonly MarkupNode[] => maskMarkup(nodes, places, []),
  };
}
