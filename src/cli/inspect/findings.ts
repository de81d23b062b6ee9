import type { Finding, Severity } from '../../model/finding.ts';
import type { CheckedRecord } from '../../model/record.ts';
import type { Localiser } from '../../writers/writer.ts';
import type { Context } from '../context.ts';
import { paint } from '../paint.ts';
import { plain } from '../plain.ts';

const COLOURS = { error: 'red', warning: 'yellow', info: 'dim' } as const satisfies Record<Severity, string>;

/** A finding for a person: severity, rule, where, what, and what would mend it. */
export function printFinding(finding: Finding, context: Context, localiser: Localiser): string {
  const { texts, stdout } = context;
  const severity = paint(stdout, COLOURS[finding.severity], texts.severities[finding.severity]);
  const { page, anchor } = finding.places[0] ?? {};
  const where = page === undefined ? (anchor ?? '') : texts.inspect.page(page);
  const suggestion = localiser.suggestion(finding);
  const lines = [
    [severity, finding.rule, plain(finding.subject), where].filter(Boolean).join('  '),
    `  ${plain(localiser.message(finding))}`,
    ...(suggestion ? [`  ${texts.inspect.suggestion}${plain(suggestion)}`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** All findings on a form, and the checks that could not be made with the reason. */
export function printFindings(record: CheckedRecord, context: Context, localiser: Localiser): string {
  const { inspect } = context.texts;
  const unchecked = record.checks.flatMap(({ rule, reason }) =>
    reason ? [`${inspect.cannotCheck}  ${rule}  ${plain(localiser.reason(rule, reason))}\n`] : [],
  );
  const findings = record.findings.map((finding) => printFinding(finding, context, localiser));
  const body = findings.length > 0 ? findings : [`${inspect.noFindings}\n`];
  return [`${paint(context.stdout, 'bold', inspect.findings)}\n`, ...body, ...unchecked].join('');
}
