import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/model/document.ts';
import { type Inspection, writeInspection } from '../../../src/writers/inspect/index.ts';
import { PlaceNumbers } from '../../../src/writers/inspect/places.ts';
import { TEXTS } from '../../../src/writers/inspect/texts/index.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { numberedForm, reportOptions, unreadFile } from '../../support/report.ts';

const box = { x0: 1, y0: 2, x1: 3, y1: 4 };

async function page(inspection: Inspection): Promise<string> {
  const path = join(await temporaryFolder(), 'page.html');
  const { language, localisers, definitions, rules } = reportOptions('');
  const recognition = { zh: () => '', en: () => '' };
  await writeInspection(path, inspection, { language, localisers, definitions, rules, recognition, masked: false });
  return readFile(path, 'utf8');
}

const source = (changes: Partial<SourceDocument>): SourceDocument => ({
  path: 'a',
  mediaType: 'text/plain',
  reader: 'text',
  pages: [],
  blocks: [],
  notes: [],
  ...changes,
});

describe('the page about one file', () => {
  test('says why nothing could be read', async () => {
    expect(await page({ document: unreadFile, records: [], pictures: [], markup: [] })).toContain('zh empty-file');
  });

  test('lays the words of a page unseen over its picture, to be searched for', async () => {
    const words = [{ text: '看不见的字', box }];
    const scanned = source({ reader: 'scan', pages: [{ number: 1, width: 100, height: 200, words }] });
    const picture = { page: 1, mediaType: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) };
    const html = await page({
      document: unreadFile,
      source: scanned,
      records: [numberedForm(1)],
      pictures: [picture],
      markup: [],
    });
    expect(html).toContain('href="data:image/jpeg;base64,AQID"');
    expect(html).toMatch(/<g class="unseen"><text [^>]*>看不见的字</u);
  });

  test('shows a table without pages as it was read, with what it lacks', async () => {
    const cell = (column: number, text: string) =>
      ({
        row: 0,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        places: [{ anchor: `line 1, cell ${column + 1}` }],
        trust: 'read',
      }) as const;
    const table = {
      kind: 'table',
      grid: 'ragged',
      rowCount: 1,
      columnCount: 3,
      cells: [cell(0, '甲'), cell(1, '乙')],
    } as const;
    const html = await page({
      document: unreadFile,
      source: source({ blocks: [table] }),
      records: [],
      pictures: [],
      markup: [],
    });
    expect(html).toMatch(/<td class="read" data-place="\d+">乙<\/td><td class="lacking"><\/td>/);
  });

  test('covers the positions that a merged cell takes', async () => {
    const cells = [
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: '高', places: [], trust: 'read' },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 1, text: '一', places: [], trust: 'read' },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '二', places: [], trust: 'doubtful' },
    ] as const;
    const table = { kind: 'table', grid: 'ruled', rowCount: 2, columnCount: 2, cells } as const;
    const html = await page({
      document: unreadFile,
      source: source({ blocks: [table] }),
      records: [],
      pictures: [],
      markup: [],
    });
    expect(html).toContain(
      '<tr><td class="read" rowspan="2">高</td><td class="read">一</td></tr><tr><td class="doubtful">二</td></tr>',
    );
  });
});

describe('places', () => {
  test('have one number, wherever they are named', () => {
    const numbers = new PlaceNumbers();
    expect([
      numbers.of({ page: 1, box }),
      numbers.of({ anchor: 'line 1' }),
      numbers.of({ page: 1, box: { ...box } }),
    ]).toEqual([1, 2, 1]);
  });

  test('that name no spot have none', () => {
    expect(new PlaceNumbers().list([{ page: 1 }, {}])).toBe('');
  });
});

test('both languages of the page have the same texts, none of them empty', () => {
  const keys = (node: object, path = ''): string[] =>
    Object.entries(node).flatMap(([name, child]) =>
      typeof child === 'object'
        ? keys(child, `${path}.${name}`)
        : [`${path}.${name}${child === '' ? ' is empty' : ''}`],
    );
  expect(keys(TEXTS.en)).toEqual(keys(TEXTS.zh));
  expect(keys(TEXTS.en).filter((key) => key.endsWith('empty'))).toEqual([]);
});
