import { describe, expect, test } from 'vitest';
import { FAULT_CODES } from '../../src/model/fault.ts';
import { faultSentence } from '../../src/model/fault-messages.ts';

describe('faultSentence', () => {
  test.each(FAULT_CODES)('says %s in both languages, with or without arguments', (code) => {
    for (const args of [{}, { page: '2', limit: '1', what: 'folder', seconds: '3', title: 't', media_type: 'a/b' }]) {
      expect(faultSentence({ code, args }, 'zh')).toMatch(/^\S.*\p{Script=Han}.*。$/u);
      expect(faultSentence({ code, args }, 'en')).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u);
    }
  });

  test('adds the technical detail at the end', () => {
    expect(faultSentence({ code: 'not-found', args: { detail: 'ENOENT' } }, 'en')).toMatch(/\. \(ENOENT\)$/);
  });

  test('has a sentence for a code of a later version', () => {
    expect(faultSentence({ code: 'never-heard-of', args: {} }, 'en')).not.toBe('');
  });
});
