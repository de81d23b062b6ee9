import type { Html } from '../../page/html.ts';
import { html } from '../../page/html.ts';
import { histogram, numbersOf, percentagesOf } from '../charts/bins.ts';
import type { ChartFigure } from '../charts/figure.ts';
import type { Collection } from '../collect/index.ts';
import type { FormLine } from '../data.ts';
import { formName } from '../parts/form-head.ts';
import { gapsTable } from './gaps.ts';
import { gradesTable } from './grades.ts';
import { lead, type Section } from './section.ts';
import { type Column, wholeTable } from './table.ts';

/** Fewer forms than this are listed one by one; a distribution of them would say nothing. */
const FEW = 8;

type Draw = (figure: ChartFigure) => Html;

function scoresFigure(lines: readonly FormLine[]): ChartFigure {
  const stated = numbersOf(lines.map((line) => line.stated));
  const recomputed = numbersOf(lines.map((line) => line.recomputed));
  const { names, series } = histogram([stated, recomputed], { size: 5, from: 60 });
  return {
    title: ({ scores }) => scores.scores,
    lead: ({ scores }) => scores.scoresLead,
    names,
    series: [
      { name: ({ scores }) => scores.stated, fill: 'series-a', values: series[0] ?? [] },
      { name: ({ scores }) => scores.recomputed, fill: 'series-b', values: series[1] ?? [] },
    ],
  };
}

function ratesFigure(lines: readonly FormLine[]): ChartFigure {
  const { names, series } = histogram([percentagesOf(lines.map(({ rate }) => rate))], { size: 10, from: 0 });
  return {
    title: ({ scores }) => scores.rates,
    lead: ({ scores }) => scores.ratesLead,
    names,
    series: [{ name: ({ scores }) => scores.forms, fill: 'series-a', values: series[0] ?? [] }],
  };
}

const isEmpty = ({ series }: ChartFigure): boolean =>
  series.every(({ values }) => values.every((value) => value === 0));

const changed = (before: string, after: string): Html =>
  html`<span class="${before !== '' && after !== '' && before !== after ? 'changed' : ''}">${after}</span>`;

const FEW_COLUMNS: readonly Column<FormLine>[] = [
  { title: ({ client }) => client.project, cell: formName },
  { title: ({ form }) => form.stated, kind: 'number', cell: ({ stated }) => stated },
  {
    title: ({ form }) => form.recomputed,
    kind: 'number',
    cell: ({ stated, recomputed }) => changed(stated, recomputed),
  },
  { title: ({ form }) => form.grade, cell: ({ grade }) => grade },
  { title: ({ form }) => form.regrade, cell: ({ grade, regrade }) => changed(grade, regrade) },
  { title: ({ form }) => form.rate, kind: 'number', cell: ({ rate }) => rate },
];

/** How scores, rates and grades are spread, as stated and as they come out when done again. */
export function scoresSection({ lines }: Collection, draw: Draw): Section {
  if (lines.length < FEW) {
    const table = wholeTable({ labelledBy: 'scores-title', columns: FEW_COLUMNS, rows: lines });
    return { id: 'scores', body: html`${lines.length > 1 ? lead(({ scores }) => scores.few) : undefined}${table}` };
  }
  const figures = [scoresFigure(lines), ratesFigure(lines)].filter((figure) => !isEmpty(figure));
  return {
    id: 'scores',
    body: html`${figures.map(draw)}<div class="pair">${gapsTable(lines)}${gradesTable(lines)}</div>`,
  };
}
