import { labelKey } from '../model/label.ts';
import type { EvaluatorRow } from '../model/record.ts';
import { alignRow, type ColumnSpec, onGrid, trustInRow } from './align.ts';
import { type FieldContext, toValue } from './context.ts';
import { cellsUnder, type Header, sharesGrid } from './header.ts';
import { blockOf } from './lists.ts';
import { cleanPhone } from './normalise/field.ts';
import { cleanCompact } from './normalise/text.ts';
import { claimHeader, type Located } from './regions.ts';
import { filled } from './rows.ts';

const COLUMNS = ['name', 'title', 'department', 'phone'] as const;
type Column = (typeof COLUMNS)[number];

const looksLikePhone = (text: string): boolean => /^[\d\s()（）+\-—、/]{7,}$/u.test(text);
const looksLikeText = (text: string): boolean => !looksLikePhone(text);

function specsOf(header: Header<string>): ColumnSpec<Column>[] {
  const specs = COLUMNS.flatMap((name) => {
    const head = header.columns.get(name);
    const accepts = name === 'phone' ? looksLikePhone : looksLikeText;
    return head ? [{ name, position: head.column, essential: true, accepts }] : [];
  });
  return specs.sort((a, b) => a.position - b.position);
}

/** People who evaluated, a row each, under their headers. */
export function readEvaluators(context: FieldContext, located: Located, header: Header<string>): EvaluatorRow[] {
  const headings = new Set(blockOf(context.definition, 'evaluators')?.heading.map(labelKey));
  const evaluators: EvaluatorRow[] = [];
  claimHeader(context, header);
  for (const row of context.rows.slice(located.from, located.to)) {
    const own = filled(row).filter((cell) => !headings.has(labelKey(cell.text)));
    const aligned = sharesGrid(header, row) ? onGrid(cellsUnder(header, row)) : alignRow(own, specsOf(header));
    const person = COLUMNS.flatMap((column) => {
      const cell = aligned.cells.get(column);
      if (!cell || !own.includes(cell)) return [];
      const trust = trustInRow(aligned, column);
      const source = { cell, ...(trust && { trust }) };
      return [[column, toValue(context, source, column === 'phone' ? cleanPhone : cleanCompact)]];
    });
    if (person.length > 0) evaluators.push({ position: evaluators.length + 1, ...Object.fromEntries(person) });
  }
  return evaluators;
}
