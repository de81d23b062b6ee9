import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pdfReader } from '../../../src/readers/pdf/index.ts';
import { printPage } from '../../fixtures/render/chromium.ts';
import { convertAll } from '../../fixtures/render/office.ts';
import { compare, isPrinted, type Outcome, splitAt, textsBelow } from './compare.ts';
import { htmlOf } from './html.ts';
import { draw, KINDS, type Kind, type PrintedTable } from './looks.ts';
import { openDocumentOf } from './open-document.ts';

/** Prints random tables with a real producer, reads them back and says for each kind how many came back the same. */
const { values } = parseArgs({
  options: {
    producer: { type: 'string', default: 'chromium' },
    kind: { type: 'string', default: KINDS.join(',') },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    /** Tables in one file. */
    batch: { type: 'string', default: '25' },
    /** A folder that keeps the printed files and the differences; what was printed there is not printed again. */
    keep: { type: 'string' },
  },
});

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏');
/** No two alike, and without digits, which running titles have. */
const headingOf = (i: number): string => `甲${SURNAMES[i % 30]}乙${SURNAMES[Math.floor(i / 30) % 30]}丙`;

const scratch = await mkdtemp(path.join(tmpdir(), 'heshu-random-'));

async function printed(
  tables: readonly PrintedTable[],
  headings: readonly string[],
  name: string,
): Promise<Uint8Array> {
  const kept = values.keep === undefined ? undefined : path.join(values.keep, `${name}.pdf`);
  if (kept !== undefined && existsSync(kept)) return readFile(kept);
  const bytes = print(tables, headings, name);
  if (kept !== undefined) await writeFile(kept, bytes);
  return bytes;
}

function print(tables: readonly PrintedTable[], headings: readonly string[], name: string): Uint8Array {
  if (values.producer === 'chromium') return printPage(htmlOf(tables, headings), name, scratch);
  const bytes = convertAll(new Map([[name, openDocumentOf(tables, headings)]]), 'pdf', scratch).get(name);
  if (!bytes) throw new Error(`${name}: LibreOffice wrote nothing`);
  return bytes;
}

interface PrintedOutcome extends Outcome {
  /** Whether the producer printed all of its text: LibreOffice clips that of merged cells at the end of a page. */
  readonly whole: boolean;
}

async function outcomesOf(tables: readonly PrintedTable[], name: string): Promise<PrintedOutcome[]> {
  const headings = tables.map((_, i) => headingOf(i));
  const bytes = await printed(tables, headings, name);
  const input = { path: `${name}.pdf`, bytes, mediaType: 'application/pdf', options: {} };
  const { blocks, pages } = await pdfReader.read(input);
  const sections = splitAt(blocks, headings);
  const printedTexts = textsBelow(pages, headings);
  const all = tables.map((table, i) => compare(table, sections[i] ?? []));
  const outcomes = all.map((outcome, i) => ({ ...outcome, whole: isPrinted(outcome.table, printedTexts[i] ?? '') }));
  if (values.keep !== undefined) await tell(values.keep, name, outcomes, headings);
  return outcomes;
}

/** Writes down what differs. */
async function tell(
  folder: string,
  name: string,
  outcomes: readonly PrintedOutcome[],
  headings: readonly string[],
): Promise<void> {
  const told = outcomes.map(({ exact, whole, table, missing, extra }, i) =>
    exact || !whole
      ? ''
      : `# ${i} ${headings[i]} ${JSON.stringify(table.look)}\n${[...missing.map((m) => `- ${m}`), ...extra.map((e) => `+ ${e}`)].join('\n')}\n`,
  );
  await writeFile(path.join(folder, `${name}.txt`), told.join(''));
}

/** Whether all that is wrong in a table is doubted: where one print can be of two tables, no more can be asked. */
const isTold = ({ exact, told, silent, lost }: Outcome): boolean => !exact && told > 0 && silent + lost === 0;

async function measure(kind: Kind): Promise<void> {
  const tables = draw(kind, Number(values.count), Number(values.seed));
  const batch = Number(values.batch);
  const printed: PrintedOutcome[] = [];
  for (let from = 0; from < tables.length; from += batch) {
    const name = `${values.producer}-${kind}-${values.seed}-${from / batch}`;
    printed.push(...(await outcomesOf(tables.slice(from, from + batch), name)));
  }
  const outcomes = printed.filter(({ whole }) => whole);
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, each) => total + of(each), 0);
  const exact = outcomes.filter((outcome) => outcome.exact).length;
  const figures = [
    `${exact} of ${outcomes.length} tables the same`,
    `only in doubted cells different: ${outcomes.filter(isTold).length}`,
    `${sum(({ right }) => right)} of ${sum(({ cells }) => cells)} cells right`,
    `of those doubted: ${sum(({ doubted }) => doubted)}`,
    `wrong and doubted: ${sum(({ told }) => told)}`,
    `wrong in silence: ${sum(({ silent }) => silent)}`,
    `paragraphs in place of cells: ${sum(({ lost }) => lost)}`,
    `left out, as part of their text was not printed: ${printed.length - outcomes.length}`,
  ];
  process.stdout.write(`${values.producer} ${kind}: ${figures.join('; ')}\n`);
}

if (values.keep !== undefined) await mkdir(values.keep, { recursive: true });
for (const kind of KINDS) if (values.kind.split(',').includes(kind)) await measure(kind);
await rm(scratch, { recursive: true });
