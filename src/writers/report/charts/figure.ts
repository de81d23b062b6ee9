import { Html, html } from '../../page/html.ts';
import { say, type Texts } from '../texts/index.ts';
import { type ColumnChart, drawColumns } from './draw.ts';

type Pick = (texts: Texts) => string;

export interface ChartFigure {
  readonly title: Pick;
  readonly lead: Pick;
  readonly names: readonly string[];
  readonly series: readonly { readonly name: Pick; readonly fill: string; readonly values: readonly number[] }[];
}

const WIDE = { width: 860, height: 220, figures: true };
const NARROW = { width: 350, height: 190, figures: false };

/** The same in figures, for those who do not see the chart. */
function figuresTable({ names, series }: ChartFigure): Html {
  const header = series.map(({ name }) => html`<th scope="col">${say(name)}</th>`);
  const rows = names.map(
    (name, index) =>
      html`<tr><th scope="row">${name}</th>${series.map(({ values }) => html`<td>${values[index]}</td>`)}</tr>`,
  );
  return html`<table class="unseen"><thead><tr><th scope="col">${say(({ scores }) => scores.range)}</th>${header}</tr></thead><tbody>${rows}</tbody></table>`;
}

const legend = ({ series }: ChartFigure): Html | undefined =>
  series.length < 2
    ? undefined
    : html`<ul class="legend" aria-hidden="true">${series.map(({ name, fill }) => html`<li><svg viewBox="0 0 10 10"><rect class="${fill}" width="10" height="10"/></svg>${say(name)}</li>`)}</ul>`;

/** A column chart with its title, drawn once for wide pages and once for narrow ones. */
export function chartFigure(figure: ChartFigure): Html {
  const chart: ColumnChart = figure;
  return html`<figure class="chart"><figcaption><h3>${say(figure.title)}</h3><p class="lead">${say(figure.lead)}</p>${legend(figure)}</figcaption><div class="wide" aria-hidden="true">${new Html(drawColumns(chart, WIDE))}</div><div class="narrow" aria-hidden="true">${new Html(drawColumns(chart, NARROW))}</div>${figuresTable(figure)}</figure>`;
}
