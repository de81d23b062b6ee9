import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { anchorName } from '../../../src/writers/page/anchor.ts';
import { dataBlock, pageEnd, pageStart } from '../../../src/writers/page/page.ts';

const spec = { language: 'en', title: { zh: '题', en: 'Title' }, style: 'p{}\n', script: 'let a;\n' } as const;
const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pageStart(spec).markup)?.[1] ?? '';

describe('a page', () => {
  test('allows its own style and script by their hashes', () => {
    expect(policy).toContain(`script-src &#39;sha256-${hash(spec.script)}&#39;`);
    expect(policy).toContain(`style-src &#39;sha256-${hash(spec.style)}&#39;`);
  });

  test('allows nothing else but pictures within itself', () => {
    expect(policy).toMatch(/^default-src &#39;none&#39;;/);
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  test('says its title in the language shown first', () => {
    expect(pageStart(spec).markup).toContain('<title>Title</title>');
  });

  test('ends with its script as it was hashed', () => {
    expect(pageEnd(spec).markup).toContain(`<script>${spec.script}</script>`);
  });

  test('keeps data in a block that is no script to a browser', () => {
    expect(dataBlock('a', 'QUJD').markup).toBe('<script type="application/octet-stream" id="a">QUJD</script>\n');
  });
});

describe('places without a page', () => {
  test('are said in Chinese', () => {
    expect(anchorName('table 1, row 12, cell 3', 'zh')).toBe('表 1 第 12 行 第 3 格');
  });

  test('stay as they are in English, and where they are not known', () => {
    expect(anchorName('line 3, cell 2', 'en')).toBe('line 3, cell 2');
    expect(anchorName('sheet A, cell B2', 'zh')).toBe('sheet A cell B2');
  });
});
