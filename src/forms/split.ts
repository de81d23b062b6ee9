import type { Block, Cell, FormRegion, Paragraph, SourceDocument, Table } from '../model/document.ts';
import { findLabel, type LabelIndex, labelKey } from '../model/label.ts';
import { titleKind } from './titles.ts';

export type { FormRegion };

/** Paragraphs before an untitled table that may hold its year or its unit. */
const MOST_PREAMBLE = 6;
/** Paragraphs above a title that may do so. */
const MOST_ABOVE_TITLE = 3;
const LONGEST_FIRST_LINE = 40;

/** The rows from `from` up to `to` (excluded) as a table of their own; cells that reach in from above are cut. */
function sliceRows(table: Table, from: number, to: number): Table {
  const cells = table.cells.flatMap((cell) => {
    const start = Math.max(cell.row, from);
    const end = Math.min(cell.row + cell.rowSpan, to);
    return start < end ? [{ ...cell, row: start - from, rowSpan: end - start }] : [];
  });
  return { ...table, rowCount: to - from, cells };
}

/** The only text of a row, where a single cell of it has any. */
function soleCell(table: Table, row: number): Cell | undefined {
  const filled = table.cells.filter((cell) => cell.row === row && cell.text !== '');
  return filled.length === 1 ? filled[0] : undefined;
}

const namesProject = (table: Table, row: number, projectName: LabelIndex<'project_name'>): boolean =>
  table.cells.some((cell) => cell.row === row && findLabel(projectName, cell.text) !== undefined);

/** Rows at which a form starts inside a table: a title in a row of its own, or a second project's name. */
function startsInside(table: Table, projectName: LabelIndex<'project_name'>): number[] {
  const starts: number[] = [];
  let named = false;
  for (let row = 0; row < table.rowCount; row += 1) {
    const sole = soleCell(table, row);
    if (sole && titleKind(sole.text)) {
      starts.push(row);
      named = false;
    } else if (namesProject(table, row, projectName)) {
      if (named) starts.push(row);
      named = true;
    }
  }
  return starts;
}

const asParagraph = ({ text, places, trust, confidence, readings }: Cell): Paragraph => ({
  kind: 'paragraph',
  text,
  places,
  ...(trust !== 'read' && { trust }),
  ...(confidence !== undefined && { confidence }),
  ...(readings && { readings }),
});

/** Rows of one text each, as they stand above a title; undefined where a row has more. */
function linesOnly(table: Table, from: number, to: number): Paragraph[] | undefined {
  const rows = Array.from({ length: to - from }, (_, index) =>
    table.cells.filter(({ row, text }) => row === from + index && text !== ''),
  );
  return rows.every((cells) => cells.length <= 1) ? rows.flat().map(asParagraph) : undefined;
}

/** A table cut where forms start inside it; a title's row, and lines above it, become paragraphs. */
function cutTable(table: Table, projectName: LabelIndex<'project_name'>): Block[] {
  const starts = startsInside(table, projectName);
  const bounds = [...new Set([0, ...starts, table.rowCount])];
  return bounds.slice(0, -1).flatMap((from, index) => {
    const to = bounds[index + 1] ?? table.rowCount;
    const sole = soleCell(table, from);
    if (sole && titleKind(sole.text)) {
      return from + 1 < to ? [asParagraph(sole), sliceRows(table, from + 1, to)] : [asParagraph(sole)];
    }
    const lines = to < table.rowCount ? linesOnly(table, from, to) : undefined;
    return lines ?? [sliceRows(table, from, to)];
  });
}

/** What may stand alone on a title's second line without being a title of its own. */
const TITLE_END = /^(?:支出)?(?:项目)?(?:绩效)?自评表$/u;

/** What stands above a title and is no part of it: 附件2, （2021年度）, a sentence, a label with its value. */
const NO_TITLE = /^附件|[:：]|[。；;）)]$/u;

/** Whether two lines are one title that a line break cut. */
function isCutTitle(first: string, second: string): boolean {
  if (NO_TITLE.test(first) || titleKind(first) || first.length >= LONGEST_FIRST_LINE || !titleKind(`${first}${second}`))
    return false;
  return !titleKind(second) || TITLE_END.test(labelKey(second));
}

/** Titles that a line break cut in two are put together. */
function joinTitles(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (block.kind === 'paragraph' && before?.kind === 'paragraph' && isCutTitle(before.text, block.text)) {
      const text = `${before.text}${block.text}`;
      const isDoubtful = before.trust === 'doubtful' || block.trust === 'doubtful';
      const trust = isDoubtful ? { trust: 'doubtful' as const } : {};
      joined[joined.length - 1] = { kind: 'paragraph', text, places: [...before.places, ...block.places], ...trust };
    } else joined.push(block);
  }
  return joined;
}

interface OpenRegion {
  title?: Paragraph;
  readonly blocks: Block[];
  named: boolean;
}

const hasTable = (region: OpenRegion): boolean => region.blocks.some((block) => block.kind === 'table');

/** A form takes along the paragraphs that stand right before it. */
function takePreamble(region: OpenRegion | undefined, most: number): Block[] {
  const preamble: Block[] = [];
  while (region && preamble.length < most && region.blocks.at(-1)?.kind === 'paragraph') {
    const last = region.blocks.pop();
    if (last) preamble.unshift(last);
  }
  return preamble;
}

/** The lines above a title, where no form before them can own them. */
const aboveTitle = (region: OpenRegion | undefined): Block[] =>
  region && !hasTable(region) && !region.title ? takePreamble(region, MOST_ABOVE_TITLE) : [];

/**
 * The forms of a document, in its order. A form starts at a title, or at a table that names a project when the form
 * before already has one. A part without a table is no form.
 */
export function splitForms(document: SourceDocument, projectNames: LabelIndex<'project_name'>): FormRegion[] {
  const cut = document.blocks.flatMap((block) => (block.kind === 'table' ? cutTable(block, projectNames) : [block]));
  const regions: OpenRegion[] = [{ blocks: [], named: false }];
  for (const block of joinTitles(cut)) {
    const current = regions.at(-1);
    if (block.kind === 'paragraph') {
      if (titleKind(block.text)) regions.push({ title: block, blocks: aboveTitle(current), named: false });
      else current?.blocks.push(block);
      continue;
    }
    const names = Array.from({ length: block.rowCount }).some((_, row) => namesProject(block, row, projectNames));
    if (names && current?.named)
      regions.push({ blocks: [...takePreamble(current, MOST_PREAMBLE), block], named: true });
    else if (current) {
      current.blocks.push(block);
      current.named ||= names;
    }
  }
  return regions
    .filter(hasTable)
    .map(({ title, blocks }, index) => ({ ordinal: index + 1, ...(title && { title }), blocks }));
}
