import { expect, it } from 'vitest';
import { isPageNumberText } from '../../src/layout/furniture.ts';

it.each(['3', '- 3 -', '第3页', '第3页 共12页', '第3页共12页', '3 of 12', '3/12', '.3.', 'Page 3 of 12', 'iv'])(
  '%s is the number of a page',
  (text) => {
    expect(isPageNumberText(text)).toBe(true);
  },
);
it.each(['3.', '3.5', '.5', '第三部分', '12345'])('%s is none', (text) => {
  expect(isPageNumberText(text)).toBe(false);
});
