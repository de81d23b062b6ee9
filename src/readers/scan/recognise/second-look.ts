import type { RecognisedCharacter, RecognisedLine } from './recogniser.ts';

/**
 * What two looks of one recogniser at the same line say together, with room around it and with more: each ideograph is
 * the one that both looks take for likelier, as sure as the surer look. The first look alone where they do not see the
 * same characters beside the ideographs, or not as many.
 */
export function togetherWith(first: RecognisedLine, second: RecognisedLine): RecognisedLine {
  const [one, other] = [first, second].map(({ characters }) => characters.filter(({ text }) => text.trim() !== ''));
  if (!one || !other || one.length !== other.length) return first;
  if (one.some((character, i) => !isIdeograph(character) && character.text !== other[i]?.text)) return first;
  const seen = new Map(one.map((character, i) => [character, other[i] ?? character]));
  const characters = first.characters.map((character) => likelier(character, seen.get(character) ?? character));
  return {
    text: characters.map(({ text }) => text).join(''),
    confidence: Math.min(...characters.map(({ confidence }) => confidence)),
    characters,
  };
}

const isIdeograph = ({ text }: RecognisedCharacter): boolean => /^\p{Script=Han}$/u.test(text);

function likelier(one: RecognisedCharacter, other: RecognisedCharacter): RecognisedCharacter {
  if (one.text === other.text) return { ...one, confidence: Math.max(one.confidence, other.confidence) };
  if (!isIdeograph(other)) return one;
  const [own, its] = [one, other].map(({ text }) => (shareOf(text, one) + shareOf(text, other)) / 2);
  const best = (its ?? 0) > (own ?? 0) ? other : one;
  return { ...best, at: one.at, confidence: Math.max(own ?? 0, its ?? 0) };
}

/** How likely a look takes a character to be a text. */
const shareOf = (text: string, { text: read, confidence, alternatives }: RecognisedCharacter): number =>
  read === text ? confidence : (alternatives.find((each) => each.text === text)?.confidence ?? 0);
