import { describe, expect, test } from 'vitest';
import { TEXTS } from '../../../src/writers/report/texts/index.ts';

const SAMPLE = [2, 3, 4, 5];

/** Every text of a catalogue by its path; texts with gaps are filled with figures. */
function* texts(node: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof node === 'string') yield [path, node];
  else if (typeof node === 'function') yield [path, String(node(...SAMPLE))];
  else if (typeof node === 'object' && node !== null) {
    for (const [name, child] of Object.entries(node)) yield* texts(child, `${path}.${name}`);
  }
}

const zh = new Map(texts(TEXTS.zh, ''));
const en = new Map(texts(TEXTS.en, ''));

describe('the texts of the report', () => {
  test('are the same ones in both languages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
  });

  test('are none of them empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have no Chinese in English but names of units and grades', () => {
    const chinese = [...en].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([path]) => path);
    expect(chinese).toEqual(['.trust.blindSpots.0']);
  });

  test('are Chinese in Chinese but for figures', () => {
    const foreign = [...zh].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([path]) => path);
    expect(foreign).toEqual([]);
  });

  test('have the same gaps for the page in both languages', () => {
    const gaps = (text: string | undefined) => [...(text ?? '').matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
    for (const [path, text] of zh) expect([path, gaps(en.get(path))]).toEqual([path, gaps(text)]);
  });
});
