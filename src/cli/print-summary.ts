import type { Localiser } from '../writers/writer.ts';
import type { Context } from './context.ts';
import { type Summary, total } from './summary.ts';

const LISTED = 10;

function counted<Key extends string>(
  counts: Readonly<Record<Key, number>>,
  names: Readonly<Record<Key, string>>,
  separator: string,
) {
  const keys = Object.keys(names).filter((key): key is Key => key in counts);
  return keys
    .filter((key) => counts[key] > 0)
    .map((key) => `${names[key]} ${counts[key]}`)
    .join(separator);
}

function unreadLines({ unread }: Summary, { texts }: Context, localiser: Localiser): string[] {
  if (unread.length === 0) return [];
  const listed = unread.slice(0, LISTED).map(({ path, error }) => `  ${path}: ${error ? localiser.fault(error) : ''}`);
  const more = unread.length > LISTED ? [`  ${texts.summary.more(unread.length - LISTED)}`] : [];
  return [texts.summary.unread, ...listed, ...more];
}

function worstLines({ worst }: Summary, { texts }: Context): string[] {
  if (worst.length === 0) return [];
  return [texts.summary.worst, ...worst.map(({ path, errors }) => `  ${path}: ${texts.summary.errorsIn(errors)}`)];
}

/** A summary for a person: what was done, and what to look at next. */
export function printSummary(summary: Summary, context: Context, localiser: Localiser): string {
  const { summary: texts } = context.texts;
  const documents = counted(summary.documents, texts.statuses, texts.separator);
  const forms = counted(summary.forms, texts.formStatuses, texts.separator);
  const { error, warning, info } = summary.findings;
  const lines = [
    texts.documents(total(summary.documents), documents),
    ...unreadLines(summary, context, localiser),
    ...(total(summary.forms) === 0
      ? [texts.nothing]
      : [texts.forms(total(summary.forms), forms), texts.findings(error, warning, info)]),
    ...(summary.doubtful_values > 0 ? [texts.doubtful(summary.doubtful_values)] : []),
    ...worstLines(summary, context),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
