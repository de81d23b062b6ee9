import { type Amount, Decimal } from '../../../model/decimal.ts';
import { type Html, html } from '../../page/html.ts';
import { scoreGap } from '../collect/line.ts';
import type { FormLine } from '../data.ts';
import { count } from '../parts/figures.ts';
import { say, type Texts } from '../texts/index.ts';
import { wholeTable } from './table.ts';

interface Row {
  readonly title: (texts: Texts) => string;
  readonly forms: number;
  readonly largest: string;
}

const largest = (gaps: readonly Amount[]): string =>
  gaps.length === 0 ? '' : Decimal.max(...gaps.map((gap) => gap.abs())).toFixed();

/** How many forms state a score above or below what its parts give. */
export function gapsTable(lines: readonly FormLine[]): Html {
  const gaps = lines.map(scoreGap).filter((gap) => gap !== undefined);
  const above = gaps.filter((gap) => gap.gt(0));
  const below = gaps.filter((gap) => gap.lt(0));
  const rows: readonly Row[] = [
    { title: ({ scores }) => scores.equal, forms: gaps.length - above.length - below.length, largest: '' },
    { title: ({ scores }) => scores.above, forms: above.length, largest: largest(above) },
    { title: ({ scores }) => scores.below, forms: below.length, largest: largest(below) },
    { title: ({ scores }) => scores.unknown, forms: lines.length - gaps.length, largest: '' },
  ];
  const table = wholeTable<Row>({
    labelledBy: 'gaps-title',
    columns: [
      { title: ({ scores }) => scores.comparison, cell: ({ title }) => say(title) },
      { title: ({ scores }) => scores.forms, kind: 'number', cell: ({ forms }) => count(forms) },
      { title: ({ scores }) => scores.largest, kind: 'number', cell: (row) => row.largest },
    ],
    rows,
  });
  return html`<div><h3 id="gaps-title">${say(({ scores }) => scores.gaps)}</h3>${table}</div>`;
}
