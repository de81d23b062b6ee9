import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDefinitions, mendLabels } from '../../src/forms/index.ts';
import { isTakenFor } from '../../src/forms/lookalikes.ts';
import { labelDictionary, mendLabel } from '../../src/forms/mend-labels.ts';
import type { Cell, SourceDocument } from '../../src/model/document.ts';

const definitions = await loadDefinitions();
const dictionary = labelDictionary(definitions);
const labels = [...dictionary.keys].filter((label) => label !== '');
const characters = [...new Set(labels.join(''))];

describe('mendLabel', () => {
  it.each([
    ['本年财政拔款', '本年财政拨款'],
    ['预算执行旅', '预算执行率'],
    ['评价得芬', '评价得分'],
    ['项目组织实施青况', '项目组织实施情况'],
    ['戍本指标', '成本指标'],
    ['项 日 名 称', '项 目 名 称'],
    ['全年顶算数（A）', '全年预算数（A）'],
  ])('makes %s %s', (seen, meant) => {
    expect(mendLabel(seen, dictionary)).toBe(meant);
  });
  it.each(['市教育局', '12栋', '', '质', '总'])('leaves %s alone, which is no label', (text) => {
    expect(mendLabel(text, dictionary)).toBe(text);
  });
  it('leaves every label of every definition as it is', () => {
    for (const label of labels) expect(mendLabel(label, dictionary)).toBe(label);
  });
  it('never makes a label, with any character misread, another label', () => {
    const misread = fc
      .record({ label: fc.constantFrom(...labels), at: fc.nat(), seen: fc.constantFrom(...characters) })
      .map(({ label, at, seen }) => ({ label, text: [...label].with(at % [...label].length, seen).join('') }))
      .filter(({ text }) => !dictionary.keys.has(text));
    fc.assert(
      fc.property(misread, ({ label, text }) => {
        const mended = mendLabel(text, dictionary);
        expect([text, label]).toContain(mended === text ? text : mended);
      }),
      { numRuns: 3000 },
    );
  });
  it('knows no character as its own misreading', () => {
    for (const character of characters) expect(isTakenFor(character, character)).toBe(false);
  });
});

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  text,
  places: [],
  trust: 'read',
  ...more,
});

const document = (cells: readonly Cell[]): SourceDocument => ({
  path: 'form.png',
  mediaType: 'image/png',
  reader: 'scan',
  pages: [],
  blocks: [
    { kind: 'paragraph', text: '墳报单位：某局', places: [] },
    { kind: 'table', grid: 'ruled', rowCount: 1, columnCount: 1, cells },
  ],
  notes: [],
});

const mended = (given: Cell): Cell | undefined => {
  const [, table] = mendLabels(document([given]), definitions).blocks;
  return table?.kind === 'table' ? table.cells[0] : undefined;
};

describe('mendLabels', () => {
  it('keeps what was read', () => {
    expect(mended(cell('预算执行旅', { confidence: 0.9 }))).toMatchObject({
      text: '预算执行率',
      trust: 'repaired',
      readings: [{ reader: 'scan', text: '预算执行旅', confidence: 0.9 }],
    });
  });
  it('takes the second reading where that alone is a label', () => {
    const readings = [
      { reader: 'pp-ocr', text: '质望指标' },
      { reader: 'tesseract', text: '质量指标' },
    ];
    expect(mended(cell('质望指标', { confidence: 0.4, trust: 'doubtful', readings }))).toMatchObject({
      text: '质量指标',
      trust: 'repaired',
    });
  });
  it('mends the label before a value in one line', () => {
    expect(mended(cell('联系电诘：0300-5550001', { confidence: 0.9 }))?.text).toBe('联系电话：0300-5550001');
  });
  it('leaves alone what is stored as text', () => {
    const given = document([cell('预算执行旅')]);
    expect(mendLabels(given, definitions)).toBe(given);
  });
});
