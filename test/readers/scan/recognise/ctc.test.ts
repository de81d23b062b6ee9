import { describe, expect, it } from 'vitest';
import { readSteps } from '../../../../src/readers/scan/recognise/ctc.ts';
import { portableGreymap } from '../../../../src/readers/scan/recognise/portable-greymap.ts';
import { drawing } from '../support/draw.ts';

const CHARACTERS = ['', '1', '4', '7', ':', '：'];

/** Steps whose likeliest characters are given, each with its probability; others may be added. */
const steps = (...given: readonly Readonly<Record<number, number>>[]) => ({
  probabilities: Float32Array.from(given.flatMap((step) => CHARACTERS.map((_, i) => step[i] ?? 0))),
  count: given.length,
  classes: CHARACTERS.length,
  used: given.length,
});

describe('readSteps', () => {
  it('reads a character that goes on for several steps once', () => {
    expect(readSteps(steps({ 1: 0.9 }, { 1: 0.99 }, { 0: 1 }, { 2: 0.8 }), CHARACTERS).text).toBe('14');
  });
  it('reads it twice where nothing stands between', () => {
    expect(readSteps(steps({ 1: 0.9 }, { 0: 1 }, { 1: 0.9 }), CHARACTERS).text).toBe('11');
  });
  it('is as sure as its least sure character', () => {
    expect(readSteps(steps({ 1: 0.9 }, { 2: 0.5 }), CHARACTERS).confidence).toBeCloseTo(0.5);
  });
  it('keeps what else a character could be', () => {
    const [character] = readSteps(steps({ 1: 0.5, 2: 0.47 }), CHARACTERS).characters;
    expect(character?.alternatives.map(({ text }) => text)).toEqual(['4']);
  });
  it('takes marks that differ in their width for one', () => {
    const [character] = readSteps(steps({ 4: 0.5, 5: 0.4 }), CHARACTERS).characters;
    expect(character).toMatchObject({ text: ':', alternatives: [] });
    expect(character?.confidence).toBeCloseTo(0.9);
  });
  it('reads nothing of an empty line', () => {
    expect(readSteps(steps({ 0: 1 }), CHARACTERS)).toEqual({ text: '', confidence: 0, characters: [] });
  });
});

describe('portableGreymap', () => {
  it('puts a white margin around the picture', () => {
    const file = portableGreymap(drawing(1, 1, [{ x0: 0, y0: 0, x1: 1, y1: 1 }]), 1);
    expect(file.toString('latin1').startsWith('P5\n3 3\n255\n')).toBe(true);
    expect([...file.subarray(-9)]).toEqual([255, 255, 255, 255, 0, 255, 255, 255, 255]);
  });
});
