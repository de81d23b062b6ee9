import { expect, it } from 'vitest';
import { stalePages } from '../../scripts/docs.ts';

it('keeps the generated pages up to date (run `npm run docs`)', async () => {
  expect(await stalePages()).toEqual([]);
});
