import { describe, expect, it } from 'vitest';
import { sharedCharacters } from '../../src/model/alignment.ts';

describe('sharedCharacters', () => {
  it('tells which characters another reading has too', () => {
    expect(sharedCharacters([...'财政拔款'], [...'财政拨款'])).toEqual([true, true, false, true]);
  });
  it('finds them behind what one reading lacks', () => {
    expect(sharedCharacters([...'12.50'], [...'1250'])).toEqual([true, true, false, true, true]);
  });
});
