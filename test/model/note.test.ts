import { expect, test } from 'vitest';
import { faultSentence } from '../../src/model/fault-messages.ts';
import { unreadPart } from '../../src/model/note.ts';
import { noteSentence } from '../../src/model/note-messages.ts';

test('pages that were not read are told together', () => {
  const notes = [
    { code: 'page-is-image', page: 2 },
    { code: 'tracked-changes' },
    { code: 'page-is-image', page: 5 },
  ] as const;
  expect(unreadPart(notes)).toEqual({ code: 'page-is-image', args: { page: '2, 5' } });
});

test('notes about what was read leave nothing unread', () => {
  expect(unreadPart([{ code: 'tracked-changes' }, { code: 'unseen-text', page: 1, detail: '3' }])).toBeUndefined();
});

test('the sentence of a note begins with its page and ends with its detail', () => {
  const sentence = noteSentence({ code: 'unseen-text', page: 3, detail: '12' }, 'en');
  expect(sentence).toMatch(/^Page 3: .*\(12\)$/u);
});

test('an unread part kept as an error has the sentence of its note', () => {
  const stored = { code: 'page-is-image', args: { page: '3' } };
  expect(faultSentence(stored, 'zh')).toBe(noteSentence({ code: 'page-is-image', page: 3 }, 'zh'));
});
