import { type Html, html } from '../../page/html.ts';
import type { Group } from '../collect/groups.ts';
import type { Collection } from '../collect/index.ts';
import type { ReportOptions } from '../options.ts';
import { bar, count, percent } from '../parts/figures.ts';
import { ruleTitle } from '../parts/finding.ts';
import { severityMark } from '../parts/marks.ts';
import { say, type Texts } from '../texts/index.ts';
import { lead, type Section } from './section.ts';
import { type Column, wholeTable } from './table.ts';

/** So many units are shown before the reader asks for more. */
const UNITS_SHOWN = 12;

const numberColumn = (title: (texts: Texts) => string, value: (group: Group) => number): Column<Group> => ({
  title,
  kind: 'number',
  cell: (group) => count(value(group)),
  order: value,
});

const total = ({ severities }: Group): number => severities.error + severities.warning + severities.info;

const severityBar = ({ severities }: Group, most: number): Html =>
  bar(
    [
      { value: severities.error, fill: 'fill-error' },
      { value: severities.warning, fill: 'fill-warning' },
      { value: severities.info, fill: 'fill-info' },
    ],
    most,
  );

const barColumn = (groups: readonly Group[]): Column<Group> => {
  const most = Math.max(1, ...groups.map(total));
  return { title: ({ groups: texts }) => texts.chart, kind: 'share', cell: (group) => severityBar(group, most) };
};

const figureColumns: readonly Column<Group>[] = [
  numberColumn(
    ({ groups }) => groups.errors,
    ({ severities }) => severities.error,
  ),
  numberColumn(
    ({ groups }) => groups.warnings,
    ({ severities }) => severities.warning,
  ),
  numberColumn(
    ({ groups }) => groups.infos,
    ({ severities }) => severities.info,
  ),
  numberColumn(
    ({ groups }) => groups.doubtful,
    ({ doubtful }) => doubtful,
  ),
];

const formColumns: readonly Column<Group>[] = [
  numberColumn(
    ({ groups }) => groups.forms,
    ({ forms }) => forms,
  ),
  {
    title: ({ groups }) => groups.wrong,
    kind: 'number',
    cell: ({ formsWithErrors, forms }) =>
      html`${count(formsWithErrors)} <small>${percent(formsWithErrors, forms)}</small>`,
    order: ({ formsWithErrors }) => formsWithErrors,
  },
];

function causes({ causes: counts }: Group): Html {
  const named = (['form', 'reading', 'unclear'] as const).filter((cause) => counts[cause] > 0);
  return html`${named.map((cause) => html`<span class="together">${say((texts) => [texts.causes[cause], ' ', count(counts[cause])])}</span> `)}`;
}

/** Findings by rule. */
export function rulesSection({ rules }: Collection, options: ReportOptions): Section {
  const groups = rules.ranked();
  if (groups.length === 0) return { id: 'rules', body: lead(({ groups: texts }) => texts.none) };
  const severityOf = ({ severities }: Group) =>
    severities.error > 0 ? 'error' : severities.warning > 0 ? 'warning' : 'info';
  const columns: readonly Column<Group>[] = [
    {
      title: ({ groups: texts }) => texts.rule,
      cell: (group) =>
        html`<button type="button" class="link" data-rule="${group.key}">${ruleTitle(group.key, options)}</button> <code>${group.key}</code>`,
      order: ({ key }) => key,
    },
    { title: ({ tables }) => tables.severity, cell: (group) => severityMark(severityOf(group)) },
    numberColumn(({ groups: texts }) => texts.findings, total),
    numberColumn(
      ({ groups: texts }) => texts.forms,
      ({ forms }) => forms,
    ),
    { title: ({ groups: texts }) => texts.causes, cell: causes },
    barColumn(groups),
  ];
  return {
    id: 'rules',
    body: html`${lead(({ groups: texts }) => texts.rulesLead)}${wholeTable({ labelledBy: 'rules-title', columns, rows: groups })}`,
  };
}

/** Findings by the unit that answers for the form. */
export function unitsSection({ units }: Collection): Section {
  const groups = units.ranked();
  const name: Column<Group> = {
    title: ({ groups: texts }) => texts.unit,
    cell: ({ key }) =>
      html`<button type="button" class="link" data-unit="${key}">${key === '' ? say(({ form }) => form.noUnit) : html`<bdi>${key}</bdi>`}</button>`,
    order: ({ key }) => key,
  };
  const columns = [name, ...formColumns, ...figureColumns, barColumn(groups)];
  return {
    id: 'units',
    body: html`${lead(({ groups: texts }) => texts.unitsLead)}${wholeTable({ labelledBy: 'units-title', columns, rows: groups, shown: UNITS_SHOWN })}`,
  };
}

/** Findings by fiscal year. */
export function yearsSection({ years }: Collection): Section {
  const groups = years.byKey();
  const name: Column<Group> = {
    title: ({ groups: texts }) => texts.year,
    cell: ({ key }) => (key === '' ? say(({ form }) => form.noYear) : key),
    order: ({ key }) => key,
  };
  const columns = [name, ...formColumns, ...figureColumns, barColumn(groups)];
  return { id: 'years', body: wholeTable({ labelledBy: 'years-title', columns, rows: groups }) };
}
