import { describe, expect, test } from 'vitest';
import type { MarkupNode } from '../../../src/model/markup.ts';
import { readMarkup } from '../../../src/readers/html/markup.ts';

const none = { cell: () => undefined, paragraph: () => undefined };
const read = (html: string) => readMarkup(html, none);

const bare = (node: MarkupNode): unknown =>
  typeof node === 'string' ? node : [node.tag, ...node.children.map((child) => bare(child))];

const shapeOf = (html: string) => read(html).map(bare);

describe('mark-up that is shown', () => {
  test('keeps paragraphs, tables and emphasis', () => {
    expect(shapeOf('<p>一<strong>二</strong></p><table><tbody><tr><th>三</th></tr></tbody></table>')).toEqual([
      ['p', '一', ['strong', '二']],
      ['table', ['tr', ['td', '三']]],
    ]);
  });

  test('leaves out scripts, styles and drawings with all that they hold', () => {
    expect(shapeOf('<p>a<script>b</script><style>c</style><svg><a>d</a></svg>e</p>')).toEqual([['p', 'a', 'e']]);
  });

  test('takes links apart to their text, and pictures to a mark', () => {
    expect(shapeOf('<p><a href="javascript:x()">一</a><img src="http://a.example/x.png" onerror="x()"></p>')).toEqual([
      ['p', '一', ['picture']],
    ]);
  });

  test('writes boxes that can be ticked as signs', () => {
    expect(shapeOf('<p><input type="checkbox" checked="checked">甲<input type="checkbox">乙</p>')).toEqual([
      ['p', '☑', '甲', '□', '乙'],
    ]);
  });

  test('keeps no attribute but spans, within bounds', () => {
    expect(read('<table><tr><td style="x" onclick="y" rowspan="2" colspan="999999">z</td></tr></table>')).toMatchObject(
      [{ children: [{ children: [{ tag: 'td', rowSpan: 2, columnSpan: 1000, children: ['z'] }] }] }],
    );
  });

  test('gives cells their place by their order, those of tables within cells too', () => {
    const html = '<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>';
    const text = JSON.stringify(readMarkup(html, { ...none, cell: (number) => `cell ${number}` }));
    expect([...text.matchAll(/cell \d/g)].map(String)).toEqual(['cell 0', 'cell 1', 'cell 2']);
  });

  test('gives places to paragraphs outside tables alone', () => {
    const html = '<p>a</p><table><tr><td><p>b</p></td></tr></table><p>c</p>';
    const nodes = readMarkup(html, { ...none, paragraph: (number) => `paragraph ${number}` });
    expect(nodes.map((node) => typeof node !== 'string' && node.anchor)).toEqual([
      'paragraph 0',
      undefined,
      'paragraph 1',
    ]);
  });

  test('shows what is nested without end as text', () => {
    const text = JSON.stringify(read(`${'<em>'.repeat(5000)}a${'</em>'.repeat(5000)}`));
    expect(text.split('"em"').length - 1).toBe(100);
  });
});
