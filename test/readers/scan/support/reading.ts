import type {
  LinePicture,
  RecognisedCharacter,
  RecognisedLine,
  Recogniser,
} from '../../../../src/readers/scan/recognise/recogniser.ts';

/** A line whose characters stand at equal distances. */
export function recognisedLine(
  text: string,
  confidence = 0.99,
  more: Partial<RecognisedCharacter> = {},
): RecognisedLine {
  const all = [...text];
  const characters = all.map((character, i) => ({
    text: character,
    confidence,
    at: (i + 0.5) / all.length,
    alternatives: [],
    ...more,
  }));
  return { text, confidence: all.length > 0 ? confidence : 0, characters };
}

/** A recogniser that says of each picture what it is told to say. */
export function saying(id: string, say: (line: LinePicture) => RecognisedLine): Recogniser & { asked: LinePicture[] } {
  const asked: LinePicture[] = [];
  return {
    id,
    asked,
    async recognise(lines) {
      asked.push(...lines);
      return lines.map(say);
    },
  };
}
