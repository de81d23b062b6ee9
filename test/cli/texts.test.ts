import { expect, test } from 'vitest';
import { TEXTS } from '../../src/cli/texts/index.ts';

/** Every text of a catalogue by its path; functions are told apart by name only. */
function* paths(node: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (typeof node !== 'object' || node === null) yield [path, node];
  else for (const [key, child] of Object.entries(node)) yield* paths(child, `${path}.${key}`);
}

test('both languages say the same things', () => {
  const keys = (catalogue: object) => Array.from(paths(catalogue), ([path]) => path).sort();
  expect(keys(TEXTS.en)).toEqual(keys(TEXTS.zh));
});

test('no text is empty, and none stands in the wrong language', () => {
  for (const [path, text] of paths(TEXTS.zh)) if (typeof text === 'string') expect([path, text]).not.toContain('');
  for (const [path, text] of paths(TEXTS.en)) {
    if (typeof text === 'string' && path !== '.program') expect(text).not.toMatch(/\p{Script=Han}/u);
  }
});
