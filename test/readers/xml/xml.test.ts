import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/readers/xml/slice.ts';
import { parseXml } from '../../../src/readers/xml/tree.ts';

describe('parseXml', () => {
  it('names elements by their vocabulary, whatever their prefix', () => {
    const text = '<n:p xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main" n:val="1" plain="2"/>';
    expect(parseXml(text)).toEqual({ name: 'w:p', attributes: { 'w:val': '1', plain: '2' }, children: [] });
  });

  it('keeps white space in an element without elements and drops it between elements', () => {
    const root = parseXml('<a>\n  <b> </b>\n</a>');
    expect(root.children).toEqual([{ name: 'b', attributes: {}, children: [' '] }]);
  });

  it('leaves out what it is told to, with all that is within', () => {
    expect(parseXml('<a><b><c>x</c></b><d/></a>', { skip: new Set(['b']) }).children).toEqual([
      { name: 'd', attributes: {}, children: [] },
    ]);
  });

  it('counts elements', () => {
    expect(() => parseXml(`<a>${'<b/>'.repeat(10)}</a>`, { elements: 10 })).toThrow('too-large');
  });

  it('takes text, references and marked sections together', () => {
    expect(parseXml('<a>1&lt;<![CDATA[2<3]]></a>').children.join('')).toBe('1<2<3');
  });
});

describe('slice', () => {
  it('cuts before and after elements of a depth', () => {
    expect(slice('<?xml version="1.0"?>\n<a x="1"><b>\r\n<c>一</c> <c/>\n</b></a>', 3)).toEqual({
      head: '<?xml version="1.0"?>\n<a x="1"><b>\r\n',
      pieces: ['<c>一</c>', ' <c/>'],
      tail: '\n</b></a>',
    });
  });

  it('loses nothing', () => {
    const element = fc.constantFrom('<c/>', '<c>x</c>', '\r\n', '<c><d>𠀀&amp;</d></c>', '<!-- <c> -->');
    fc.assert(
      fc.property(fc.array(element, { maxLength: 20 }), (elements) => {
        const text = `<a><b>${elements.join('')}</b></a>`;
        const { head, pieces, tail } = slice(text, 3);
        expect(head + pieces.join('') + tail).toBe(text);
        expect(pieces).toHaveLength(elements.filter((one) => one.startsWith('<c')).length);
      }),
    );
  });
});
