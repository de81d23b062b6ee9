import { height } from '../model/geometry.ts';
import type { TextLine } from './lines.ts';
import { inCommon, isRecognised } from './misread.ts';
import type { PageParts, TablePart } from './parts.ts';

/** Share of a page's height at its top and bottom where page numbers and running titles stand. */
const MARGIN = 0.2;
const SAME_HEIGHT = 4;
/** A line of so many characters is told by this share of them. */
const LEGIBLE = 6;
const MOSTLY = 0.75;
/** Titles of forms stand in larger letters than the rest of the page. */
const LARGEST = 1.2;

/** Dashes around a number are read as points on faint copies. */
const PAGE_NUMBER =
  /^[-—–·•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,3})\s*页?\s*(?:(?:[/,，、|\s]|共|of)\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–·•\s]*$|^\.\s*\d{1,4}\s*\.$|^page\s+\d+(?:\s*(?:of|\/)\s*\d+)?$/i;

/** Whether a text can be the number of a page. */
export const isPageNumberText = (text: string): boolean => PAGE_NUMBER.test(text);

/** The lines of each page without page numbers, and without the running titles that stand on several pages. */
export function withoutFurniture(pages: readonly PageParts[]): PageParts[] {
  const running = runningTitles(pages);
  return pages.map((page) => {
    const margin = marginLines(page);
    const lines = page.lines.filter((line) => {
      if (!margin.includes(line)) return true;
      return !isPageNumber(line, page, margin) && !running.has(line);
    });
    return { ...page, lines };
  });
}

function isPageNumber(line: TextLine, page: PageParts, margin: readonly TextLine[]): boolean {
  const above = middle(line) < page.page.height / 2;
  const outermost = margin.every((other) =>
    above ? middle(other) >= middle(line) - 1 : middle(other) <= middle(line) + 1,
  );
  return outermost && isPageNumberText(line.text);
}

/** What stands at the same height in the margin of several pages, unless a new form begins below it each time. */
function runningTitles(pages: readonly PageParts[]): ReadonlySet<TextLine> {
  const found: MarginLine[][] = [];
  for (const page of pages) {
    for (const line of marginLines(page)) {
      const alike = found.find((lines) => lines.some((other) => isAlike(other, { line, page })));
      if (alike) alike.push({ line, page });
      else found.push([{ line, page }]);
    }
  }
  return new Set(found.filter(isRunning).flatMap((lines) => lines.map(({ line }) => line)));
}

interface MarginLine {
  readonly line: TextLine;
  readonly page: PageParts;
}

function isRunning(lines: readonly MarginLine[]): boolean {
  const on = [...new Set(lines.map(({ page }) => page))];
  return on.length > 1 && countsPages(lines) && !beginsForms(on);
}

/** Whether the numbers in lines that are alike otherwise are the same on each page, or grow with the pages. */
function countsPages(lines: readonly MarginLine[]): boolean {
  const numbers = lines.map(({ line, page }) => ({ page: page.page.number, all: numbersIn(line) }));
  const [first] = numbers;
  return numbers.every(({ page, all }) =>
    all.every((number, index) => {
      const grown = number - (first?.all[index] ?? 0);
      return grown === 0 || grown === page - (first?.page ?? 0);
    }),
  );
}

const numbersIn = ({ text }: TextLine): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Whether the tables of pages begin alike, as forms do that follow each other. */
function beginsForms(pages: readonly PageParts[]): boolean {
  const starts = pages.map(({ tables }) => firstText(tables[0]));
  return starts.every((start) => start !== '' && start === starts[0]);
}

function firstText(table: TablePart | undefined): string {
  const cell = table?.cells.find(({ lines }) => lines.length > 0);
  const text = cell?.lines.map((line) => line.text).join('') ?? '';
  return text.replaceAll(/\s/g, '');
}

/** Lines in the margin, beyond all tables, in no larger letters than the rest of the page and not below a title. */
function marginLines({ page, tables, lines }: PageParts): TextLine[] {
  const top = Math.min(page.height * MARGIN, ...tables.map((table) => table.box.y0));
  const bottom = Math.max(page.height * (1 - MARGIN), ...tables.map((table) => table.box.y1));
  const usual = bodySize(page.pieces.map((piece) => height(piece.box)));
  const isTitle = (line: TextLine): boolean => line.size > LARGEST * usual && middle(line) <= top;
  const title = Math.min(top, ...lines.filter(isTitle).map(middle));
  return lines.filter((line) => (middle(line) <= title || middle(line) >= bottom) && line.size <= LARGEST * usual);
}

const middle = ({ box }: TextLine): number => (box.y0 + box.y1) / 2;

function bodySize(sizes: readonly number[]): number {
  return sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
}

/** Whether two lines are one but for their numbers and, on recognised pages that follow each other, a few misread characters. */
function isAlike(one: MarginLine, other: MarginLine): boolean {
  if (Math.abs(one.line.box.y0 - other.line.box.y0) > SAME_HEIGHT) return false;
  const texts = [withoutNumbers(one.line), withoutNumbers(other.line)] as const;
  if (texts[0] === texts[1]) return true;
  const areNext = Math.abs(one.page.page.number - other.page.page.number) <= 1;
  const longest = Math.max(...texts.map((text) => text.length));
  return areNext && isRecognised(one.line) && longest >= LEGIBLE && inCommon(...texts) >= MOSTLY * longest;
}

const withoutNumbers = ({ text }: TextLine): string => text.replaceAll(/\d+/g, '#').replaceAll(/\s/g, '');
