import { type Verdict, verdict } from '../../../model/finding.ts';
import { html } from '../../page/html.ts';
import type { Collection } from '../collect/index.ts';
import type { Tally } from '../collect/tally.ts';
import type { ReportOptions } from '../options.ts';
import { bar, count } from '../parts/figures.ts';
import { ruleTitle } from '../parts/finding.ts';
import { say } from '../texts/index.ts';
import { lead, type Section } from './section.ts';
import { type Column, wholeTable } from './table.ts';

interface Row {
  readonly rule: string;
  readonly verdicts: Tally<Verdict>;
}

/** What each rule says of all forms. */
export function checksSection({ verdicts }: Collection, options: ReportOptions): Section {
  const known = options.rules.flatMap(({ id }) => (verdicts.has(id) ? [id] : []));
  const others = [...verdicts.keys()].filter((id) => !known.includes(id)).sort();
  const rows = [...known, ...others].flatMap((rule): Row[] => {
    const tally = verdicts.get(rule);
    return tally ? [{ rule, verdicts: tally }] : [];
  });
  if (rows.length === 0) return { id: 'checks', body: lead(({ checks }) => checks.none) };
  const what = (rule: string) => {
    const known = options.rules.find(({ id }) => id === rule);
    return known && say((_, language) => known.documentation.what[language]);
  };
  const columns: readonly Column<Row>[] = [
    {
      title: ({ checks }) => checks.rule,
      cell: ({ rule }) => html`${ruleTitle(rule, options)} <code>${rule}</code><span class="what">${what(rule)}</span>`,
      order: ({ rule }) => rule,
    },
    ...verdict.options.map(
      (name): Column<Row> => ({
        title: ({ checks }) => checks.verdicts[name],
        kind: 'number',
        cell: ({ verdicts: tally }) => count(tally.of(name)),
        order: ({ verdicts: tally }) => tally.of(name),
      }),
    ),
    {
      title: ({ groups }) => groups.share,
      kind: 'share',
      cell: ({ verdicts: tally }) =>
        bar(
          verdict.options.map((name) => ({ value: tally.of(name), fill: `fill-${name}` })),
          tally.total,
        ),
    },
  ];
  return {
    id: 'checks',
    body: html`${lead(({ checks }) => checks.lead)}${wholeTable({ labelledBy: 'checks-title', columns, rows })}`,
  };
}
