import { describe, expect, it } from 'vitest';
import { confirm } from '../../../src/readers/docx/confirm.ts';
import type { RawCell, RawTable } from '../../../src/readers/docx/raw.ts';
import type { SecondTable } from '../../../src/readers/docx/second.ts';
import { GOES_ON, readBody, START, tbl, tc, tr } from './build.ts';

const cell = (text: string, more: Partial<RawCell> = {}): RawCell => ({
  span: 1,
  vertical: 'none',
  joinsLeft: false,
  width: undefined,
  blocks: [{ kind: 'paragraph', pieces: [{ text, sight: 'both' }], anchor: '' }],
  sight: 'both',
  anchor: '',
  ...more,
});
const table = (...rows: readonly RawCell[][]): RawTable => ({
  kind: 'table',
  grid: [],
  sight: 'both',
  anchor: '',
  rows: rows.map((cells) => ({ before: 0, after: 0, widthBefore: undefined, sight: 'both', cells })),
});
const second = (...rows: readonly string[][]): SecondTable =>
  rows.map((row) => row.map((text) => ({ text, tables: [] })));
const trusts = (ours: RawTable, ...theirs: SecondTable[]) => {
  const all = confirm([ours], theirs);
  return ours.rows.flatMap((row) => row.cells.map((one) => all.get(one)?.trust));
};

describe('confirm', () => {
  it('confirms cells that both readings give', () => {
    expect(trusts(table([cell('甲'), cell('6.00')]), second(['甲', '6.00']))).toEqual(['confirmed', 'confirmed']);
  });

  it('doubts a cell that differs and keeps both readings', () => {
    const ours = table([cell('甲'), cell('6.00')]);
    const all = confirm([ours], [second(['甲', '5.00'])]);
    expect([...all.values()][1]).toEqual({
      trust: 'doubtful',
      readings: [
        { reader: 'docx', text: '6.00' },
        { reader: 'mammoth', text: '5.00' },
      ],
    });
  });

  it('takes a difference that mammoth is known for as no doubt', () => {
    const pieces = [
      { text: '一、', sight: 'shown' as const },
      { text: '概况', sight: 'both' as const },
    ];
    const ours = table([cell('', { blocks: [{ kind: 'paragraph', pieces, anchor: '' }] })]);
    expect(trusts(ours, second(['概况']))).toEqual(['read']);
  });

  it('passes over merged cells, which mammoth leaves out', () => {
    const ours = table([cell('甲', { vertical: 'start' }), cell('1')], [cell('', { vertical: 'continue' }), cell('2')]);
    expect(trusts(ours, second(['甲', '1'], ['2']))).toEqual(['confirmed', 'confirmed', undefined, 'confirmed']);
  });

  it('finds the cells where mammoth keeps the merged ones', () => {
    const ours = table([cell('甲', { vertical: 'start' }), cell('1')], [cell('', { vertical: 'continue' }), cell('2')]);
    expect(trusts(ours, second(['甲', '1'], ['', '2']))).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed']);
  });

  it('pairs what is equal and doubts the rest where a row has another number of cells', () => {
    expect(trusts(table([cell('甲'), cell('乙'), cell('丙')]), second(['甲', '丙']))).toEqual([
      'confirmed',
      'doubtful',
      'confirmed',
    ]);
  });

  it('pairs equal rows where a table has another number of rows', () => {
    expect(trusts(table([cell('甲')], [cell('乙')]), second(['乙']))).toEqual(['doubtful', 'confirmed']);
  });

  it('doubts a table that mammoth does not have', () => {
    expect(trusts(table([cell('甲')]))).toEqual(['doubtful']);
  });

  it('asks nothing of a table that mammoth cannot see', () => {
    expect(trusts({ ...table([cell('甲')]), sight: 'shown' })).toEqual([undefined]);
  });
});

describe('a document with mammoth’s known losses', () => {
  const trustsOf = async (body: string) => {
    const document = await readBody(body);
    return document.blocks.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ trust }) => trust) : []));
  };

  it('is confirmed in spite of columns left free, whose cells mammoth shifts', async () => {
    const before = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('丙', GOES_ON)}${tc('丁')}</w:tr>`;
    expect(await trustsOf(tbl(tr(tc('甲', START), tc('乙', START), '丑'), before))).not.toContain('doubtful');
  });

  it('is confirmed in spite of bookmarks between rows, which break its merges', async () => {
    const bookmark = '<w:bookmarkStart w:id="0" w:name="表"/><w:bookmarkEnd w:id="0"/>';
    expect(await trustsOf(tbl(tr(tc('甲', START), '乙'), bookmark, tr(tc('', GOES_ON), '丙')))).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ]);
  });

  it('is confirmed in tables within tables', async () => {
    expect(await trustsOf(tbl(tr('资金', tc(tbl(tr('甲', '乙'))))))).toEqual(['confirmed', 'confirmed', 'confirmed']);
  });

  it('is read once where mammoth fails', async () => {
    const document = await readBody(tbl(tr(tc('<w:p><w:r><w:t>甲</w:t><w:sym w:char="F021"/></w:r></w:p>'))));
    expect(document.notes.map(({ code }) => code)).toContain('no-second-reading');
  });
});
