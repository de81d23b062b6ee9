import { describe, expect, it } from 'vitest';
import { splitDocument } from '../../../src/readers/docx/second-parts.ts';

const document = (...blocks: readonly string[]) => `<d><b>${blocks.join('')}<s/></b></d>`;
const table = (text: string) => `<w:tbl>${text}</w:tbl>`;

describe('splitDocument', () => {
  it('leaves a small document whole', () => {
    expect(splitDocument(document('<p/>', table('1')), 100)).toEqual([document('<p/>', table('1'))]);
  });

  it('gives nothing of a document without tables', () => {
    expect(splitDocument(document('<p>1</p>'), 100)).toEqual([]);
  });

  it('gives as many tables at once as may be, each time in the whole frame', () => {
    const text = document(table('1'), '<p>2</p>', table('3'), table('4'));
    expect(splitDocument(text, 4)).toEqual([`<d><b>${table('1')}${table('3')}</b></d>`, `<d><b>${table('4')}</b></d>`]);
  });

  it('gives up where one table alone is too large', () => {
    expect(splitDocument(document(table('<r/><r/><r/>')), 4)).toBeUndefined();
  });

  it('gives up where there are too many tables', () => {
    expect(splitDocument(document(...Array.from({ length: 5 }, () => table(''))), 2)).toBeUndefined();
  });
});
