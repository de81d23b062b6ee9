import { folded } from '../text/punctuation.ts';
import type { Alternative, RecognisedCharacter, RecognisedLine } from './recogniser.ts';

/** Probabilities of each character (0 is none) at each step along a line. */
export interface Steps {
  readonly probabilities: Float32Array;
  readonly count: number;
  readonly classes: number;
  /** How many steps the line takes up; the rest is filling. */
  readonly used: number;
}

const ALTERNATIVES = 3;
/** Alternatives less likely than this say nothing. */
const UNLIKELY = 0.01;

/** The likeliest reading: at each step the best character; repeated ones are one, where none stands between. */
export function readSteps(steps: Steps, characters: readonly string[]): RecognisedLine {
  const read: RecognisedCharacter[] = [];
  let previous = 0;
  let run: { best: number; from: number; peak: number; step: number } | undefined;
  const close = (to: number): void => {
    if (!run) return;
    read.push(characterAt(steps, characters, run.best, run.peak, (run.from + to) / 2 / steps.used, run.step));
    run = undefined;
  };
  for (let step = 0; step < steps.count; step++) {
    const { best, probability } = bestAt(steps, step);
    if (best !== previous) close(step);
    if (best !== 0) {
      if (best !== previous) run = { best, from: step, peak: probability, step };
      else if (run && probability > run.peak) run = { ...run, peak: probability, step };
    }
    previous = best;
  }
  close(steps.count);
  return {
    text: read.map(({ text }) => text).join(''),
    confidence: read.length > 0 ? Math.min(...read.map(({ confidence }) => confidence)) : 0,
    characters: read,
  };
}

/** Nothing is likelier than what is likelier than this. */
const HALF = 0.5;

function bestAt({ probabilities, classes }: Steps, step: number): { best: number; probability: number } {
  const base = step * classes;
  let [best, probability] = [0, 0];
  for (let i = 0; i < classes; i++) {
    const value = probabilities[base + i] ?? 0;
    if (value <= probability) continue;
    best = i;
    probability = value;
    if (value > HALF) break;
  }
  return { best, probability };
}

function characterAt(
  steps: Steps,
  characters: readonly string[],
  best: number,
  confidence: number,
  at: number,
  step: number,
): RecognisedCharacter {
  const text = characters[best] ?? '';
  const others = likeliest(steps, step).filter(({ index }) => index !== best && index !== 0);
  const alternatives = others.map(
    ({ index, probability }): Alternative => ({ text: characters[index] ?? '', confidence: probability }),
  );
  const same = alternatives.filter((other) => folded(other.text) === folded(text));
  const sure = Math.min(
    1,
    same.reduce((sum, other) => sum + other.confidence, confidence),
  );
  return { text, confidence: sure, at, alternatives: alternatives.filter((other) => !same.includes(other)) };
}

function likeliest({ probabilities, classes }: Steps, step: number): { index: number; probability: number }[] {
  const base = step * classes;
  const found: { index: number; probability: number }[] = [];
  let rest = 1;
  for (let index = 0; index < classes && rest > UNLIKELY / 2; index++) {
    const probability = probabilities[base + index] ?? 0;
    rest -= probability;
    if (probability >= UNLIKELY) found.push({ index, probability });
  }
  return found.toSorted((a, b) => b.probability - a.probability).slice(0, ALTERNATIVES);
}
