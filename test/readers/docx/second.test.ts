import { describe, expect, it } from 'vitest';
import { splitDocument } from '../../../src/readers/docx/second-parts.ts';

const document = (...blocks: readonly string[]) => `<d><b>${blocks.join('')}<s/></b></d>`;

describe('splitDocument', () => {
  it('leaves a small document whole', () => {
    expect(splitDocument(document('<p>1</p>'), 100)).toEqual([document('<p>1</p>')]);
  });

  it('gives as many blocks at once as may be, each in its whole frame', () => {
    const parts = splitDocument(document('<p>1</p>', '<p>2</p>', '<p>3</p>', '<p>4</p>'), 4);
    expect(parts).toEqual(['<d><b><p>1</p><p>2</p></b></d>', '<d><b><p>3</p><p>4</p></b></d>', '<d><b><s/></b></d>']);
  });

  it('gives up where one block alone is too large', () => {
    expect(splitDocument(document('<t><r/><r/><r/></t>'), 4)).toBeUndefined();
  });
});
