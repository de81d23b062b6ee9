import type { Cell } from '../../model/document.ts';
import { findLabel, indexLabels, type LabelIndex, labelKey } from '../../model/label.ts';
import type { FieldValue, ScoreRow } from '../../model/record.ts';
import { type FieldContext, toValue } from '../context.ts';
import type { Header } from '../header.ts';
import { levelValue, levelWeight } from '../levels.ts';
import { blockOf, indexOf } from '../lists.ts';
import { type Normalised, normaliseNumber, normaliseWeight } from '../normalise/number.ts';
import { cleanCompact } from '../normalise/text.ts';
import type { Fields } from '../pairs.ts';
import { claimHeader, claimRepeatedHeader, type Located } from '../regions.ts';
import { type ScoreCells, scoreCells } from '../score-cells.ts';
import { itemCells, mendPath, type OpenPath, openSection } from './path.ts';
import { type ScoreTree, scoreTree } from './tree.ts';
import { weighSections } from './weigh-sections.ts';

export interface Scores {
  readonly scores: ScoreRow[];
  readonly fields: Fields;
}

type ScoresBlock = NonNullable<ReturnType<typeof blockOf<'scores'>>>;
type Labels = Partial<Pick<ScoreRow, 'section' | 'level2' | 'level3'>>;

/** What the rows of one scoring table are read with and into. */
interface Table {
  readonly context: FieldContext;
  readonly block: ScoresBlock;
  readonly tree: ScoreTree;
  readonly totals: LabelIndex<'total'>;
  readonly headings: LabelIndex<'heading'>;
  readonly path: OpenPath;
  readonly found: Scores;
}

function push({ context, found }: Table, kind: ScoreRow['kind'], cells: ScoreCells, labels: Labels): ScoreRow {
  const number = (cell: Cell, normalise: (raw: string) => Normalised): FieldValue =>
    toValue(context, { cell, ...(cells.trust && { trust: cells.trust }) }, normalise);
  const row = {
    position: found.scores.length + 1,
    kind,
    ...labels,
    ...(cells.weight && { weight: number(cells.weight, normaliseWeight) }),
    ...(cells.score && { score: number(cells.score, normaliseNumber) }),
  };
  found.scores.push(row);
  return row;
}

/** Puts a row's numbers into the fields of the form that they also are. */
function setFields({ found }: Table, row: ScoreRow, names: Pick<ScoresBlock['total'], 'weight' | 'score'>): void {
  if (names.weight && row.weight) found.fields[names.weight] = row.weight;
  if (names.score && row.score) found.fields[names.score] = row.score;
}

function readTotal(table: Table, cells: ScoreCells): void {
  for (const cell of cells.texts) if (findLabel(table.totals, cell.text)) table.context.claimed.add(cell);
  setFields(table, push(table, 'total', cells, {}), table.block.total);
}

function readItem(table: Table, cells: ScoreCells, texts: readonly Cell[]): void {
  const { context, tree, path, block } = table;
  const own = itemCells(tree, texts);
  if (own.level2) path.level2 = levelValue(context, own.level2);
  if (own.level3) mendPath(context, tree, path, own.level3, own.level2 !== undefined);
  else if (!own.level2) return;
  const level3 = own.level3 && toValue(context, { cell: own.level3 }, cleanCompact);
  const { section, level2 } = path;
  const row = push(table, 'item', cells, {
    ...(section && { section }),
    ...(level2 && { level2 }),
    ...(level3 && { level3 }),
  });
  const also = block.also.find((each) => level3 && labelKey(each.level3) === labelKey(level3.value));
  if (also) setFields(table, row, also);
}

/** A row of labels alone opens what it names. */
function readLabels({ context, tree, path }: Table, texts: readonly Cell[]): void {
  for (const cell of texts) {
    if (findLabel(tree.sections, cell.text)) openSection(context, path, cell);
    else if (findLabel(tree.level2, cell.text)) path.level2 = levelValue(context, cell);
  }
}

/** A section in a column of its own, beside its items; it is a row of the table where its weight is printed with it. */
function readSectionCell({ context, path, found }: Table, cell: Cell): void {
  const section = openSection(context, path, cell);
  const weight = levelWeight(context, cell);
  if (weight) found.scores.push({ position: found.scores.length + 1, kind: 'section', section, weight });
}

function readRow(table: Table, cells: ScoreCells): void {
  const { context, tree, path } = table;
  const isTotal = cells.texts.some((cell) => findLabel(table.totals, cell.text));
  if (cells.section && !isTotal) readSectionCell(table, cells.section);
  const texts = cells.texts.filter(
    (cell) => findLabel(table.headings, cell.text) === undefined && (isTotal || cell !== cells.section),
  );
  const section = texts.find((cell) => findLabel(tree.sections, cell.text) !== undefined);
  if (!cells.weight && !cells.score) readLabels(table, texts);
  else if (isTotal) readTotal(table, cells);
  else if (section && section === texts.at(-1)) {
    push(table, 'section', cells, { section: openSection(context, path, section) });
    readLabels(
      table,
      texts.filter((cell) => cell !== section),
    );
  } else {
    if (section) openSection(context, path, section);
    readItem(
      table,
      cells,
      texts.filter((cell) => cell !== section),
    );
  }
}

/** The definition's sections, or those that the table's own figures show. */
function sectionsOf(block: ScoresBlock, rows: readonly ScoreCells[]): ScoresBlock['sections'] {
  if (block.sections.length > 0) return block.sections;
  const totals = indexLabels([['total', block.total.labels]]);
  const isTotal = ({ texts }: ScoreCells) => texts.some((cell) => findLabel(totals, cell.text));
  const counted = rows.filter((cells) => (cells.weight || cells.score) && !isTotal(cells));
  return weighSections(counted).map((label) => ({ label, items: [] }));
}

/** The scoring table: sections, their items with the path of their labels, the total. */
export function readScores(context: FieldContext, located: Located, header: Header<string>): Scores {
  const found: Scores = { scores: [], fields: {} };
  const block = blockOf(context.definition, 'scores');
  if (!block) return found;
  const headers = indexOf<string>(block.columns);
  claimHeader(context, header);
  const rows = context.rows
    .slice(located.from, located.to)
    .filter((row) => row.table && !claimRepeatedHeader(context, row, headers, header))
    .map((row) => scoreCells(row, header));
  const table: Table = {
    context,
    block,
    tree: scoreTree(sectionsOf(block, rows)),
    totals: indexLabels([['total', block.total.labels]]),
    headings: indexLabels([['heading', block.heading]]),
    path: { read: new Set() },
    found,
  };
  for (const cells of rows) readRow(table, cells);
  return found;
}
