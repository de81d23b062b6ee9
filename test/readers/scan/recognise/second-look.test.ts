import { describe, expect, it } from 'vitest';
import { togetherWith } from '../../../../src/readers/scan/recognise/second-look.ts';
import { recognisedLine } from '../support/reading.ts';

/** A look that is unsure of its first character. */
const look = (text: string, confidence: number, other: string, likely: number) => {
  const line = recognisedLine(text);
  const alternatives = [{ text: other, confidence: likely }];
  return {
    ...line,
    characters: line.characters.map((each, i) => (i === 0 ? { ...each, confidence, alternatives } : each)),
  };
};

describe('two looks at a line', () => {
  it('take the ideograph that both together find likelier', () => {
    expect(togetherWith(look('末完成', 0.5, '未', 0.45), look('未完成', 0.8, '末', 0.1)).text).toBe('未完成');
    expect(togetherWith(look('末完成', 0.7, '未', 0.2), look('未完成', 0.5, '末', 0.4)).text).toBe('末完成');
  });
  it('are as sure as the surer one where they agree', () => {
    expect(togetherWith(look('未完成', 0.5, '末', 0.4), look('未完成', 0.9, '末', 0.1)).confidence).toBe(0.9);
  });
  it('are the first alone where the second sees fewer characters', () => {
    const first = look('瞭望塔', 0.5, '晾', 0.1);
    expect(togetherWith(first, recognisedLine('望塔'))).toBe(first);
  });
  it('are the first alone where they differ in a digit or a sign', () => {
    const first = look('未≥12项', 0.5, '末', 0.4);
    expect(togetherWith(first, recognisedLine('未212项'))).toBe(first);
  });
});
