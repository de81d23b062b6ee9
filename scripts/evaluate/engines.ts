import { check } from '../../src/checks/index.ts';
import type { ExtractInput, Extraction } from '../../src/extract.ts';
import { readRecord } from '../../src/fields/index.ts';
import { type Choice, projectNameLabels, recognise, splitForms } from '../../src/forms/index.ts';
import type { FormDefinition } from '../../src/model/definition.ts';
import type { FormRegion } from '../../src/model/document.ts';
import { Fault } from '../../src/model/fault.ts';
import { detect } from '../../src/readers/detect.ts';
import { scanPicture } from '../../src/readers/scan/page.ts';
import { picturesOf, readPictures } from '../../src/readers/scan/pictures.ts';
import { ppOcr } from '../../src/readers/scan/recognise/pp-ocr.ts';
import type { LinePicture, RecognisedLine, Recogniser } from '../../src/readers/scan/recognise/recogniser.ts';
import { tesseract } from '../../src/readers/scan/recognise/tesseract.ts';

/** Recognisers that pages can be read with alone, without a second reading. */
export const ENGINES: Readonly<Record<string, () => Recogniser>> = { 'pp-ocr': ppOcr, tesseract: spreadTesseract };

/** Digits and what stands between them, however they were misread. */
const NUMERAL = /^[\dOolI|.,%/-]*\d[\dOolI|.,%/-]*$/u;

/**
 * Tesseract as the only recogniser. What looks like a number is read again as one, as the second reader does; as it
 * does not tell where its characters stand, they are spread evenly.
 */
function spreadTesseract(): Recogniser {
  const engine = tesseract();
  return {
    ...engine,
    async recognise(lines) {
      const texts = await engine.recognise(lines);
      const asNumbers = texts.map(({ text }) => NUMERAL.test(text.replaceAll(' ', '')));
      const numbers = await engine.recognise(numbersAmong(lines, asNumbers));
      let next = 0;
      return texts.map((line, i) => spread((asNumbers[i] ? numbers[next++] : undefined) ?? line));
    },
  };
}

const numbersAmong = (lines: readonly LinePicture[], asNumbers: readonly boolean[]): LinePicture[] =>
  lines.filter((_, i) => asNumbers[i]).map(({ grey }) => ({ grey, expected: 'number' }));

function spread({ text, confidence }: RecognisedLine): RecognisedLine {
  const letters = [...text.replaceAll(' ', '')];
  const characters = letters.map((letter, i) => ({
    text: letter,
    confidence,
    at: (i + 0.5) / letters.length,
    alternatives: [],
  }));
  return { text: letters.join(''), confidence, characters };
}

function choiceFor(region: FormRegion, definitions: readonly FormDefinition[]): Choice | undefined {
  try {
    return recognise(region, definitions);
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

/** Reads a picture file by one engine alone; pages, cells and fields are found as ever. */
export async function extractBy(
  engine: Recogniser,
  { path, bytes, sha256 }: ExtractInput,
  definitions: readonly FormDefinition[],
): Promise<Extraction> {
  const mediaType = detect(bytes);
  const read = await readPictures(picturesOf(bytes, mediaType), {
    pages: (image) => scanPicture(image, engine),
    settle: async (blocks) => [...blocks],
  });
  const source = { path, mediaType, reader: 'scan', notes: [], ...read };
  const records = splitForms(source, projectNameLabels(definitions)).flatMap((region) => {
    const choice = choiceFor(region, definitions);
    if (!choice) return [];
    const formId = `${sha256.slice(0, 16)}-${region.ordinal}`;
    return [check(readRecord({ region, ...choice, reader: engine.id, path, formId }), choice.definition)];
  });
  const row = { path, sha256, media_type: mediaType, bytes: bytes.length, forms: records.length };
  return { document: { ...row, status: 'extracted' }, records, source };
}
