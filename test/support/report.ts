import type { DocumentRow } from '../../src/model/dataset.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { CheckedRecord } from '../../src/model/record.ts';
import type { ReportOptions } from '../../src/writers/report/index.ts';
import type { Localiser, Results } from '../../src/writers/writer.ts';
import { record, value } from './record.ts';

const say = (language: 'zh' | 'en'): Localiser => ({
  language,
  message: ({ message }) => `${language === 'zh' ? '算式' : 'sum'} ${String(message.args.work ?? message.code)}`,
  suggestion: ({ expected }) => (expected ? `${language === 'zh' ? '改为' : 'mend'} ${expected}` : ''),
  reason: (_, { code }) => `${language} ${code}`,
  fault: ({ code }) => `${language} ${code}`,
});

/** Options of a report into a folder, with words of no meaning in place of those of the rules. */
export const reportOptions = (directory: string, changes: Partial<ReportOptions> = {}): ReportOptions => ({
  directory,
  language: 'zh',
  localisers: { zh: say('zh'), en: say('en') },
  rules: [
    {
      id: 'score/total-sum',
      severity: 'error',
      title: { zh: '总分之和', en: 'Sum of the total' },
      documentation: { what: { zh: '总分等于各部分之和', en: 'The total is the sum of its parts' } },
    },
  ],
  definitions: [{ id: 'some-form', name: { zh: '某表', en: 'Some form' } }],
  version: '1.2.3',
  masked: false,
  ...changes,
});

export const totalFinding = (work: string): Finding => ({
  rule: 'score/total-sum',
  severity: 'error',
  subject: '总分',
  message: { code: 'sum', args: { work } },
  expected: '97.21',
  found: '97.12',
  difference: '-0.09',
  cause: 'form',
  field: 'total_score',
  places: [{ page: 2, box: { x0: 300, y0: 200, x1: 360, y1: 220 } }],
});

const missing: Finding = {
  rule: 'form/missing-field',
  severity: 'warning',
  subject: '等次',
  message: { code: 'blank', args: {} },
  cause: 'unclear',
  places: [{ anchor: 'table 1, row 2, cell 3' }],
};

/** A form that says by its number what it is: every third has an error, every fourth a warning. */
export function numberedForm(number: number, changes: Partial<CheckedRecord> = {}): CheckedRecord {
  const places = [{ page: 2, box: { x0: 300, y0: 200, x1: 360, y1: 220 } }];
  const findings = [
    ...(number % 3 === 0 ? [totalFinding(`1 + ${number}`)] : []),
    ...(number % 4 === 0 ? [missing] : []),
  ];
  return record({
    form_id: `${String(number).padStart(16, '0')}-1`,
    path: `归档/${number}.pdf`,
    fields: {
      fiscal_year: value(String(2019 + (number % 3))),
      project_name: value(`项目${number}号`),
      budget_unit: value(`单位${number % 5}`),
      execution_rate: value(`${60 + (number % 41)}.50%`),
      total_score: value(String(70 + (number % 30)), { places }),
      grade: value('良', number % 7 === 0 ? { trust: 'doubtful' } : {}),
    },
    derived: {
      recomputed_score: String(71 + (number % 30)),
      recomputed_grade: number % 2 === 0 ? '良' : '优',
      scores: {},
    },
    checks: [
      { rule: 'score/total-sum', verdict: number % 3 === 0 ? 'fail' : 'pass' },
      { rule: 'grade/band', verdict: 'cannot_check', reason: { code: 'missing', args: {} } },
    ],
    findings,
    status: findings.length > 0 ? 'findings' : 'clean',
    ...changes,
  });
}

export const numberedForms = (count: number): CheckedRecord[] =>
  Array.from({ length: count }, (_, index) => numberedForm(index + 1));

const documentOf = ({ path }: CheckedRecord): DocumentRow => ({
  path,
  sha256: 'ab',
  media_type: 'application/pdf',
  bytes: 10,
  pages: 2,
  reader: 'pdf',
  forms: 1,
  status: 'extracted',
});

/** Forms as an import gives them, each in a file of its own, beside further files. */
export const resultsOf = (records: readonly CheckedRecord[], others: readonly DocumentRow[] = []): Results => ({
  documents: () => [...records.map(documentOf), ...others],
  records: () => records,
});

export const unreadFile: DocumentRow = {
  path: '归档/空.pdf',
  sha256: '',
  media_type: 'application/pdf',
  bytes: 0,
  forms: 0,
  status: 'failed',
  error: { code: 'empty-file', args: {} },
};
