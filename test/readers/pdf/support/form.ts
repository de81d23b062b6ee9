import type { SourceDocument, Table } from '../../../../src/model/document.ts';
import { showAt, strokeLine, type WrittenPage } from './pdf-writer.ts';

export const A4 = { width: 595, height: 842 };

/** A small table, two rows of a label and a value; further operators are painted after it. */
export function smallForm(values: readonly [string, string], after: readonly string[] = []): WrittenPage {
  const rules = [700, 730, 760].map((y) => strokeLine(50, y, 450, y));
  const sides = [50, 150, 450].map((x) => strokeLine(x, 700, x, 760));
  const labels = [showAt(60, 740, 10, '项目名称'), showAt(60, 710, 10, '综合得分')];
  const texts = values.map((value, i) => (value === '' ? '' : showAt(160, 740 - 30 * i, 10, value)));
  return { ...A4, operators: [...rules, ...sides, ...labels, ...texts, ...after] };
}

export function firstTable(document: SourceDocument): Table | undefined {
  return document.blocks.find((block): block is Table => block.kind === 'table');
}

export function texts(document: SourceDocument): string[] {
  return (firstTable(document)?.cells ?? []).map((cell) => cell.text);
}
