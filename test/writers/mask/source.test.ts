import { describe, expect, test } from 'vitest';
import type { Cell, SourceDocument } from '../../../src/model/document.ts';
import type { CheckedRecord } from '../../../src/model/record.ts';
import { maskShown, type Shown } from '../../../src/writers/mask/mask.ts';
import { record, value } from '../../support/record.ts';
import { unreadFile } from '../../support/report.ts';

const PERSON = '褚若川';
const FOREIGN = '若川';
const PHONE = '0300-5550123';
const places = [{ page: 1, box: { x0: 10, y0: 10, x1: 110, y1: 30 } }];
const anchored = (cell: number) => [{ anchor: `table 1, row 1, cell ${cell}` }];

const cell = (text: string, where: Cell['places']): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  text,
  places: where,
  trust: 'read',
  readings: [{ reader: 'b', text }],
});

const source = (cells: readonly Cell[]): SourceDocument => ({
  path: `${PERSON}.pdf`,
  mediaType: 'application/pdf',
  reader: 'pdf',
  pages: [
    {
      number: 1,
      width: 200,
      height: 100,
      words: [
        { text: '褚若', box: { x0: 10, y0: 10, x1: 30, y1: 20 } },
        { text: '川', box: { x0: 10, y0: 20, x1: 20, y1: 30 } },
      ],
    },
  ],
  blocks: [{ kind: 'table', grid: 'ruled', rowCount: 1, columnCount: 1, cells }],
  notes: [],
});

const masked = (form: CheckedRecord, changes: Partial<Shown>): Shown =>
  maskShown({ document: unreadFile, records: [form], markup: [], ...changes });

const form = (where: Cell['places']) =>
  record({ fields: { handler: value(PERSON, { places: [...where] }), contact_phone: value(PHONE) } });

describe('a document without the people it names', () => {
  test('has no name in its cells, their other readings and its path', () => {
    const { source: hidden } = masked(form(places), { source: source([cell(`经办人：${PERSON}`, places)]) });
    expect(JSON.stringify(hidden)).not.toMatch(/褚|若川/u);
    expect(hidden?.blocks[0]).toMatchObject({ cells: [{ text: '经办人：人员1' }] });
  });

  test('has no half of a name among the words of its pages', () => {
    const { source: hidden } = masked(form(places), { source: source([cell(`${PERSON}\n${PHONE}`, places)]) });
    expect(hidden?.pages[0]?.words.map(({ text }) => text)).toEqual(['人员1 号码1']);
  });

  test('has no name that is known by its place alone', () => {
    const unknown = record({ fields: { handler: value(FOREIGN, { places }) } });
    const { source: hidden } = masked(unknown, { source: source([cell(FOREIGN, places)]) });
    expect(hidden?.blocks[0]).toMatchObject({ cells: [{ text: '人员1' }] });
  });

  test('has no cell of a person left whose text is not what was read there', () => {
    const { source: hidden } = masked(form(places), { source: source([cell('褚 若川', places)]) });
    expect(JSON.stringify(hidden)).not.toMatch(/褚|若川/u);
  });

  test('has no name in its mark-up, though it be cut in parts', () => {
    const line = { tag: 'p', children: ['由', { tag: 'strong', children: ['褚'] }, '若川负责'] } as const;
    const named = {
      tag: 'td',
      anchor: 'table 1, row 1, cell 2',
      children: [{ tag: 'p', children: [PERSON] }],
    } as const;
    const { markup } = masked(form(anchored(2)), { markup: [line, named] });
    expect(markup).toMatchObject([{ children: ['由人员1负责'] }, { children: [{ children: ['人员1'] }] }]);
  });

  test('keeps what names nobody', () => {
    const line = { tag: 'p', children: ['一', { tag: 'em', children: ['二'] }] } as const;
    expect(masked(form([]), { markup: [line] }).markup).toEqual([line]);
  });
});
