import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import { findCases } from './cases.ts';
import { ENGINES, extractBy } from './engines.ts';
import { type Measured, measure } from './measure.ts';
import { printMisses, printTable } from './print.ts';
import { saveEvaluation } from './save.ts';
import { isGood, totalsByKind } from './totals.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    detail: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Only kinds that begin so: `scan/fax,docx`. */
    kind: { type: 'string' },
    /** Reads the picture files, and no others, by one recogniser alone: `pp-ocr` or `tesseract`. */
    engine: { type: 'string' },
    /** Leaves a definition out and reads only the forms that are of it. */
    without: { type: 'string' },
    /** Keeps the figures that the quality report quotes, in this file. */
    save: { type: 'string' },
  },
});

/** Files that the recognisers can be given as they are. */
const PICTURE = /\.(?:png|jpg|tiff?|webp|bmp)$/u;
const engine = options.engine === undefined ? undefined : ENGINES[options.engine]?.();
if (options.engine !== undefined && !engine) throw new Error(`engines: ${Object.keys(ENGINES).join(', ')}`);

/** Reads every case of a folder and holds it against its truth. */
async function evaluate(directory: string): Promise<Measured[]> {
  const definitions = (await loadDefinitions()).filter(({ id }) => id !== options.without);
  const kinds = options.kind?.split(',') ?? [''];
  const measured: Measured[] = [];
  for (const one of await findCases(directory)) {
    if (!kinds.some((start) => one.kind.startsWith(start))) continue;
    if (engine && !PICTURE.test(one.path)) continue;
    if (options.without && !one.truth.forms.some(({ definition }) => definition === options.without)) continue;
    const bytes = new Uint8Array(await readFile(one.path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const input = { path: one.path, bytes, sha256 };
    const read = engine ? await extractBy(engine, input, definitions) : await extract(input, { definitions });
    measured.push(measure(one, read));
  }
  return measured;
}

const directories = positionals.length > 0 ? positionals : ['fixtures/cases', 'fixtures/scans'];
const files = (await Promise.all(directories.map(evaluate))).flat();
const totals = totalsByKind(files);
if (options.json) {
  process.stdout.write(`${JSON.stringify({ totals, ...(options.detail && { files }) }, null, 2)}\n`);
} else {
  if (options.detail) process.stdout.write(files.map(printMisses).join(''));
  process.stdout.write(printTable(totals));
}
if (options.save !== undefined) await saveEvaluation(options.save, totals);
process.exitCode = files.length > 0 && totals.slice(0, -1).every(isGood) ? 0 : 1;
