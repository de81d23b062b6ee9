import type { Finding, Severity } from '../model/finding.ts';
import type { CheckedRecord } from '../model/record.ts';
import type { RuleInfo } from './check.ts';
import type { CheckLocaliser } from './localise.ts';

export interface SarifOptions {
  readonly version: string;
  readonly rules: readonly RuleInfo[];
  readonly localiser: CheckLocaliser;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The findings as a log of SARIF 2.1.0, for tools that show the results of checkers. Plain data, ready for JSON. */
export function sarifLog(records: Iterable<CheckedRecord>, options: SarifOptions): object {
  const results: object[] = [];
  for (const record of records) {
    for (const finding of record.findings) results.push(resultOf(record, finding, options));
  }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: driverOf(options) }, columnKind: 'utf16CodeUnits', results }],
  };
}

const driverOf = ({ version, rules, localiser: { language } }: SarifOptions): object => ({
  name: 'heshu',
  version,
  language,
  rules: rules.map(({ id, severity, title, documentation: { what, why, example }, advice }) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: what[language] },
    help: { text: [why[language], example[language], advice[language]].join('\n') },
    defaultConfiguration: { level: LEVELS[severity] },
  })),
});

function resultOf({ form_id, path }: CheckedRecord, finding: Finding, { rules, localiser }: SarifOptions): object {
  const { rule, severity, subject, field, suspects, cause, expected, found, difference, places } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: [`${subject}：${localiser.message(finding)}`, localiser.suggestion(finding)].join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(path) } },
        logicalLocations: [{ name: subject, fullyQualifiedName: [form_id, field].filter(Boolean).join('/') }],
      },
    ],
    partialFingerprints: { 'heshuFinding/v1': [form_id, rule, field ?? subject].join('/') },
    properties: { form_id, field, suspects, cause, expected, found, difference, places },
  };
}

/** A path with `/` between its folders as a relative reference. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
