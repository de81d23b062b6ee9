import { type Trust, trust as trustLevels } from '../../../model/place.ts';
import { type Html, html } from '../../page/html.ts';
import type { Collection } from '../collect/index.ts';
import { Tally } from '../collect/tally.ts';
import type { Evaluation, ReportOptions } from '../options.ts';
import { bar, count } from '../parts/figures.ts';
import { say } from '../texts/index.ts';
import { readerName, readerText } from './files.ts';
import { lead, type Section } from './section.ts';
import { type Column, wholeTable } from './table.ts';

interface Row {
  readonly name: Html;
  readonly values: Tally<Trust>;
}

const ORDER: readonly Trust[] = ['confirmed', 'read', 'repaired', 'doubtful', 'corrected'];

function rowsOf({ trust }: Collection): Row[] {
  const all = new Tally<Trust>();
  for (const tally of trust.values()) for (const [level, values] of tally.counts) all.add(level, values);
  const rows = [...trust]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reader, values]) => ({ name: readerName(reader), values }));
  return rows.length > 1 ? [...rows, { name: say(({ client }) => client.any), values: all }] : rows;
}

function trustTable(collection: Collection): Html {
  const used = ORDER.filter((level) => trustLevels.options.includes(level));
  const columns: readonly Column<Row>[] = [
    { title: ({ trust }) => trust.reader, cell: ({ name }) => name },
    { title: ({ trust }) => trust.values, kind: 'number', cell: ({ values }) => count(values.total) },
    ...used.map(
      (level): Column<Row> => ({
        title: ({ trust }) => trust.names[level],
        kind: 'number',
        cell: ({ values }) => count(values.of(level)),
      }),
    ),
    {
      title: ({ groups }) => groups.share,
      kind: 'share',
      cell: ({ values }) =>
        bar(
          used.map((level) => ({ value: values.of(level), fill: `fill-${level}` })),
          values.total,
        ),
    },
  ];
  return wholeTable({ labelledBy: 'trust-title', columns, rows: rowsOf(collection) });
}

/** The upper bound, per 10,000, of the rate at which so many errors in so many numbers may happen (95 %, Poisson). */
export function upperBound({ numbers, silent }: Evaluation): number {
  let low = silent;
  let high = silent + 10 + 5 * Math.sqrt(silent + 1);
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(silent, middle) > 0.05) low = middle;
    else high = middle;
  }
  return (10_000 * high) / numbers;
}

/** The chance of no more than `most` events where `mean` are expected. */
function atMost(most: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let event = 1; event <= most; event += 1) {
    term *= mean / event;
    sum += term;
  }
  return sum;
}

const silentText = (evaluation: Evaluation | undefined): Html =>
  say(({ trust, files }, language) =>
    evaluation && evaluation.numbers > 0
      ? trust.measured(
          count(evaluation.files),
          evaluation.readers.map((reader) => readerText(reader, files)).join(language === 'zh' ? '、' : ', '),
          count(evaluation.numbers),
          count(evaluation.silent),
          String(Math.ceil(upperBound(evaluation) * 10) / 10),
        )
      : trust.notMeasured,
  );

/** How far the values can be believed, and what no check can see. */
export function trustSection(collection: Collection, { evaluation }: ReportOptions): Section {
  const spots = (texts: { readonly trust: { readonly blindSpots: readonly string[] } }) =>
    html`<ul>${texts.trust.blindSpots.map((spot) => html`<li>${spot}</li>`)}</ul>`;
  const body = html`${lead(({ trust }) => trust.lead)}${trustTable(collection)}<div class="pair"><div><h3>${say(({ trust }) => trust.silent)}</h3><p>${silentText(evaluation)}</p><p>${say(({ trust }) => trust.arithmetic)}</p></div><div><h3>${say(({ trust }) => trust.blind)}</h3><div class="notes">${say(spots)}</div></div></div>`;
  return { id: 'trust', body };
}
