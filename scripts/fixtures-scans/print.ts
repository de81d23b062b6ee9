import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extract } from '../../src/extract.ts';
import { loadDefinitions } from '../../src/forms/index.ts';
import type { Word } from '../../src/model/document.ts';
import { type Box, enclose } from '../../src/model/geometry.ts';
import type { CheckedRecord, FieldValue } from '../../src/model/record.ts';
import type { Grey } from '../../src/readers/scan/pixels/image.ts';

/** Who laid the page out: a browser, LibreOffice, or a Word file as its office program prints it. */
export const PRODUCERS = ['chromium', 'libreoffice', 'word'] as const;
export type Producer = (typeof PRODUCERS)[number];

/** Resolution of the pages before anything is done to them, in dots an inch. */
export const PRINT_DPI = 300;

/** Where the print of a number stands, in points from the top left. */
export interface PlacedNumber {
  readonly field: string;
  readonly box: Box;
}

export interface PrintedPage {
  readonly picture: Grey;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly numbers: readonly PlacedNumber[];
}

/** A form of a case on paper. */
export interface Print {
  readonly caseId: string;
  readonly producer: Producer;
  readonly pages: readonly PrintedPage[];
}

const CASES = join(import.meta.dirname, '..', '..', 'fixtures', 'cases');

/** The file of a case that a producer's pages come from; undefined where there is none. */
export function sourceFile(caseId: string, producer: Producer): string | undefined {
  const names = producer === 'word' ? ['wps.docx', 'docx-js.docx'] : [`${producer}.pdf`];
  return names.map((name) => join(CASES, caseId, name)).find((path) => existsSync(path));
}

/** Prints a form as a producer lays it out. */
export async function print(caseId: string, producer: Producer, scratch: string): Promise<Print> {
  const source = sourceFile(caseId, producer);
  if (source === undefined) throw new Error(`no file of ${producer} in ${caseId}`);
  const folder = join(scratch, `${caseId}-${producer}`);
  mkdirSync(folder, { recursive: true });
  const pdf = producer === 'word' ? converted(source, folder, scratch) : source;
  const pictures = rendered(pdf, folder);
  const bytes = new Uint8Array(readFileSync(pdf));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { source: document, records } = await extract(
    { path: pdf, bytes, sha256 },
    { definitions: await loadDefinitions() },
  );
  const pages = (document?.pages ?? []).flatMap(({ number, width, height, words }): PrintedPage[] => {
    const picture = pictures[number - 1];
    return picture ? [{ picture, width, height, words, numbers: numbersOn(records, number, words) }] : [];
  });
  return { caseId, producer, pages };
}

function converted(source: string, folder: string, scratch: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source], {
    // A pipe would stay open with what soffice itself started, and the wait would never end.
    stdio: 'ignore',
    timeout: 120_000,
  });
  return join(folder, basename(source).replace(/\.docx$/u, '.pdf'));
}

/** The pages in grey, by poppler. */
function rendered(pdf: string, folder: string): Grey[] {
  execFileSync('pdftoppm', ['-r', String(PRINT_DPI), '-gray', pdf, join(folder, 'page')], { timeout: 120_000 });
  const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
  return names.sort().map((name) => greymap(readFileSync(join(folder, name))));
}

function greymap(file: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(file.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no portable greymap');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, data: new Uint8Array(file.subarray(head[0].length, head[0].length + width * height)) };
}

/** Amounts, weights and scores of a page, each where it is printed. */
function numbersOn(records: readonly CheckedRecord[], page: number, words: readonly Word[]): PlacedNumber[] {
  return records.flatMap(numbersOf).flatMap(({ field, value }): PlacedNumber[] => {
    const place = value?.places[0];
    if (!value || !place?.box || place.page !== page || !/\d/u.test(value.value)) return [];
    const { box: cell } = place;
    const box = enclose(words.filter((word) => isWithin(cell, word.box)).map((word) => word.box));
    return box ? [{ field, box }] : [];
  });
}

function numbersOf({ fields, funds, indicators, scores }: CheckedRecord) {
  return [
    ...(['execution_score', 'total_score'] as const).map((field) => ({ field: field as string, value: fields[field] })),
    ...funds.map(({ position, amount }) => ({ field: `funds[${position}].amount`, value: amount })),
    ...indicators.map(({ position, score }) => ({ field: `indicators[${position}].score`, value: score })),
    ...scores.map(({ position, score }) => ({ field: `scores[${position}].score`, value: score })),
  ] satisfies { field: string; value: FieldValue | undefined }[];
}

function isWithin(cell: Box, { x0, y0, x1, y1 }: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x >= cell.x0 && x <= cell.x1 && y >= cell.y0 && y <= cell.y1;
}
