import type { Cell } from '../model/document.ts';
import { findLabel, indexLabels, labelKey } from '../model/label.ts';
import type { FieldValue, ScoreRow } from '../model/record.ts';
import { type FieldContext, toValue } from './context.ts';
import { cellsUnder, type Header, sharesGrid } from './header.ts';
import { levelValue } from './levels.ts';
import { blockOf, indexOf } from './lists.ts';
import { isNumber, normaliseNumber } from './normalise/number.ts';
import type { Fields } from './pairs.ts';
import { claimHeader, claimRepeatedHeader, type Located } from './regions.ts';
import { type FormRow, filled } from './rows.ts';

export interface Scores {
  readonly scores: readonly ScoreRow[];
  readonly fields: Fields;
}

/** The numbers of a row and the texts before them. */
interface ScoreCells {
  readonly texts: readonly Cell[];
  readonly weight: Cell | undefined;
  readonly score: Cell | undefined;
}

/** On a grid that can be believed numbers stand under their headers, elsewhere the last two numbers are meant. */
function takeApart(row: FormRow, header: Header<string>): ScoreCells {
  const cells = filled(row);
  if (sharesGrid(header, row)) {
    const under = cellsUnder(header, row);
    const [weight, score] = [under.get('weight'), under.get('score')];
    return { texts: cells.filter((cell) => cell !== weight && cell !== score), weight, score };
  }
  const numbers = cells.filter((cell) => isNumber(cell.text)).slice(-2);
  const texts = cells.filter((cell) => !numbers.includes(cell) && !isNumber(cell.text));
  const [only, score] = numbers;
  if (only && !score) {
    const scoreColumn = header.columns.get('score')?.column ?? Number.POSITIVE_INFINITY;
    return only.column >= scoreColumn
      ? { texts, weight: undefined, score: only }
      : { texts, weight: only, score: undefined };
  }
  return { texts, weight: only, score };
}

const isWorthARow = (cells: ScoreCells): boolean =>
  [cells.weight, cells.score].some((cell) => cell !== undefined && cell.text !== '');

/** The scoring table: sections, their items with the path of their labels, the total. */
export function readScores(context: FieldContext, located: Located, header: Header<string>): Scores {
  const block = blockOf(context.definition, 'scores');
  if (!block) return { scores: [], fields: {} };
  const sections = indexLabels(block.sections.map(({ label }) => [label, [label]] as const));
  const totals = indexLabels([['total', block.total.labels]]);
  const headings = new Set(block.heading.map(labelKey));
  const headers = indexOf<string>(block.columns);
  const scores: ScoreRow[] = [];
  const fields: Fields = {};
  let section: FieldValue | undefined;
  let level2: FieldValue | undefined;

  const number = (cell: Cell | undefined): FieldValue | undefined =>
    cell && cell.text !== '' ? toValue(context, { cell }, normaliseNumber) : undefined;

  const push = (
    kind: ScoreRow['kind'],
    cells: ScoreCells,
    labels: Partial<Pick<ScoreRow, 'section' | 'level2' | 'level3'>>,
  ): ScoreRow => {
    const [weight, score] = [number(cells.weight), number(cells.score)];
    const row = { position: scores.length + 1, kind, ...labels, ...(weight && { weight }), ...(score && { score }) };
    scores.push(row);
    return row;
  };

  const readItem = (cells: ScoreCells, texts: readonly Cell[]): void => {
    const [first, last] = [texts.at(-2), texts.at(-1)];
    if (first) level2 = levelValue(context, first);
    if (!last) return;
    const level3 = levelValue(context, last);
    const row = push('item', cells, { ...(section && { section }), ...(level2 && { level2 }), level3 });
    for (const also of block.also) {
      if (labelKey(also.level3) !== labelKey(level3.value)) continue;
      if (also.weight && row.weight) fields[also.weight] = row.weight;
      if (also.score && row.score) fields[also.score] = row.score;
    }
  };

  claimHeader(context, header);
  for (const row of context.rows.slice(located.from, located.to)) {
    if (claimRepeatedHeader(context, row, headers, header)) continue;
    const cells = takeApart(row, header);
    const texts = cells.texts.filter((cell) => !headings.has(labelKey(cell.text)));
    if (!isWorthARow(cells)) {
      const lone = texts[0];
      if (lone && findLabel(sections, lone.text)) section = levelValue(context, lone);
      continue;
    }
    const sectionCell = texts.find((cell) => findLabel(sections, cell.text) !== undefined);
    if (texts.some((cell) => findLabel(totals, cell.text))) {
      for (const cell of texts) context.claimed.add(cell);
      const total = push('total', cells, {});
      if (block.total.weight && total.weight) fields[block.total.weight] = total.weight;
      if (block.total.score && total.score) fields[block.total.score] = total.score;
    } else if (sectionCell && texts.length === 1) {
      section = levelValue(context, sectionCell);
      level2 = undefined;
      push('section', cells, { section });
    } else {
      if (sectionCell) section = levelValue(context, sectionCell);
      readItem(
        cells,
        texts.filter((cell) => cell !== sectionCell),
      );
    }
  }
  return { scores, fields };
}
