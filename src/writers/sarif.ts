import type { Finding, Severity } from '../model/finding.ts';
import type { AtomicFile } from './atomic.ts';
import { writeFiles } from './files.ts';
import type { Results, RuleText, WriteOptions, Writer } from './writer.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function driverOf({ program, localiser: { language } }: WriteOptions): object {
  const describe = ({ id, severity, title, documentation }: RuleText) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: documentation.what[language] },
    defaultConfiguration: { level: LEVELS[severity] },
  });
  return { name: 'heshu', ...(program && { version: program.version, rules: program.rules.map(describe) }), language };
}

/** What a finding is about; one about a form that is not there has neither. */
interface Form {
  readonly form_id?: string;
  readonly path?: string;
}

/** A path with `/` between its folders as a relative reference. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function resultOf({ form_id, path }: Form, finding: Finding, { localiser }: WriteOptions): object {
  const { rule, severity, subject, field, suspects, cause, expected, found, difference, places } = finding;
  const sentences = [`${subject}：${localiser.message(finding)}`, localiser.suggestion(finding)].filter(Boolean);
  const logical = { name: subject, fullyQualifiedName: [form_id, field].filter(Boolean).join('/') || subject };
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: sentences.join('\n') },
    locations: [
      {
        ...(path !== undefined && { physicalLocation: { artifactLocation: { uri: uriOf(path) } } }),
        logicalLocations: [logical],
      },
    ],
    partialFingerprints: { 'heshuFinding/v1': [form_id ?? '', rule, field ?? subject].join('/') },
    properties: { form_id, field, suspects, cause, expected, found, difference, places },
  };
}

function* resultsOf(results: Results, options: WriteOptions): Generator<object> {
  for (const { form_id, path, findings } of results.records()) {
    for (const finding of findings) yield resultOf({ form_id, path }, finding, options);
  }
  for (const finding of results.withoutForm ?? []) yield resultOf({}, finding, options);
}

async function writeLog(results: Results, options: WriteOptions, file: AtomicFile | undefined): Promise<void> {
  const start = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  const run = { tool: { driver: driverOf(options) }, columnKind: 'utf16CodeUnits' };
  await file?.write(`${JSON.stringify(start).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`);
  let separator = '\n';
  for (const result of resultsOf(results, options)) {
    await file?.write(`${separator}${JSON.stringify(result)}`);
    separator = ',\n';
  }
  await file?.write('\n]}]}\n');
}

const FILES = ['findings.sarif'];

/** The findings as a log of SARIF 2.1.0, for tools that show the results of checkers; a finding a line. */
export const sarif: Writer = {
  format: 'sarif',
  files: FILES,
  write: (results, options) => writeFiles(options.directory, FILES, ([file]) => writeLog(results, options, file)),
};
