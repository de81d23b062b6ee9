import { describe, expect, test } from 'vitest';
import { html } from '../../../src/writers/page/html.ts';
import { visible } from '../../../src/writers/page/visible.ts';

describe('templates of markup', () => {
  test('escape whatever is put into them', () => {
    expect(html`<p title="${`"'`}">${'<b> & </b>'}</p>`.markup).toBe(
      '<p title="&quot;&#39;">&lt;b&gt; &amp; &lt;/b&gt;</p>',
    );
  });

  test('leave markup as it is, in lists too', () => {
    expect(html`${[html`<br>`, [html`<hr>`, '<']]}`.markup).toBe('<br><hr>&lt;');
  });

  test('leave out what there is none of', () => {
    expect(html`a${undefined}b${0}`.markup).toBe('ab0');
  });
});

describe('visible text', () => {
  test('marks characters that turn the direction of writing', () => {
    expect(visible('a\u202eb\u2069')).toBe('a\uFFFDb\uFFFD');
  });

  test('keeps line breaks, in one form', () => {
    expect(visible('a\r\nb\tc')).toBe('a\nb\tc');
  });

  test('marks control characters', () => {
    expect(visible('\u0000\u001b[0m')).toBe('\uFFFD\uFFFD[0m');
  });
});
