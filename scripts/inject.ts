import { parseArgs } from 'node:util';
import { check } from '../src/checks/index.ts';
import { countBaseless, measureCause } from './inject/cause.ts';
import { rightForms } from './inject/forms.ts';
import { KINDS } from './inject/kinds.ts';
import { type Measured, measure } from './inject/measure.ts';
import { printCause, printTable } from './inject/print.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { detail: { type: 'boolean', default: false }, rounds: { type: 'string', default: '20' } },
});

/** Kinds in which one number of a form is wrong and nothing follows it. */
const isSingle = ({ name }: { readonly name: string }): boolean =>
  /^(?:misread|dropped|added|swapped|lost|moved)/u.test(name);

const sum = (rows: readonly Measured[], column: 'forms' | 'found' | 'suspected' | 'alone'): number =>
  rows.reduce((all, row) => all + row[column], 0);

const share = (rows: readonly Measured[], column: 'found' | 'suspected' | 'alone'): string =>
  `${((100 * sum(rows, column)) / Math.max(1, sum(rows, 'forms'))).toFixed(1)} %`;

const forms = await rightForms(positionals[0] ?? 'fixtures/cases');
const rounds = Number(options.rounds);
const rows = KINDS.map((kind) => measure(kind, forms, rounds));
const singles = rows.filter(isSingle);
const seen = rows.filter(({ visible }) => visible);
const untouched = forms.flatMap(({ record, definition }) => check(record, definition).findings);
const write = (text: string): void => void process.stdout.write(text);

write(printTable(rows));
write(
  `\nright forms: ${forms.length}; errors on them: ${untouched.filter(({ severity }) => severity === 'error').length}, `,
);
write(`warnings: ${untouched.filter(({ severity }) => severity === 'warning').length}\n`);
write(
  `kinds that a rule can see: found ${share(seen, 'found')}, wrong place among the suspects ${share(seen, 'suspected')}\n`,
);
write(
  `single wrong numbers: blamed alone ${share(singles, 'alone')}, among the suspects ${share(singles, 'suspected')}\n`,
);
const seenSingles = KINDS.filter(isSingle);
const ways = measureCause(seenSingles, forms, Math.ceil(rounds / 4));
write(
  printCause(
    ways,
    countBaseless(
      KINDS.filter(({ visible }) => visible),
      forms,
      Math.ceil(rounds / 4),
    ),
  ),
);
if (options.detail) for (const { name, misses } of ways) for (const miss of misses) write(`${name}: ${miss}\n`);
if (options.detail) for (const { name, misses } of seen) for (const miss of misses) write(`${name}: ${miss}\n`);
