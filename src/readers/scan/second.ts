import { sharedCharacters } from '../../model/alignment.ts';
import type { Block, Cell, Paragraph } from '../../model/document.ts';
import type { Reading } from '../../model/record.ts';
import { linesWithin } from './lines-within.ts';
import { agreedNumber, comparable, looksLikeNumber, NOUGHT } from './numeral.ts';
import type { ScannedPage } from './page.ts';
import { ILLEGIBLE, type ReadLine } from './read-lines.ts';
import type { Expected, Recogniser } from './recognise/recogniser.ts';

/** Less sure than this, a text is read a second time. */
const SURE = 0.8;

const HAN = /\p{Script=Han}/u;

/** A weight that a label ends with (`效益指标（30分）`), in whatever brackets it was read. */
const WEIGHT = /[(〈《<{[](\d{1,3}(?:\.\d+)?)分?[)〉》>}\]]$/u;
const weightIn = (text: string): string | undefined => WEIGHT.exec(comparable(text))?.[1];

/** What is read a second time: a cell, or a paragraph. */
type Read = Pick<Cell, 'text' | 'places' | 'trust' | 'confidence' | 'readings'>;

interface Question {
  readonly of: Cell | Paragraph;
  readonly cell: Read;
  readonly lines: readonly ReadLine[];
  readonly expected: Expected;
}

/** Has the second recogniser read, unaware of the first one's reading, every number, weights of labels too, and what the first was unsure of. */
export async function readAgain(
  blocks: readonly Block[],
  pages: readonly ScannedPage[],
  second: Recogniser,
): Promise<Block[]> {
  const questions = blocks.flatMap((block) => {
    const asked = block.kind === 'table' ? block.cells : [block];
    return asked.flatMap((of) => questionOf(of, pages) ?? []);
  });
  const lines = questions.flatMap(({ lines: asked, expected }) =>
    asked.map((line) => ({ grey: line.picture, expected })),
  );
  const read = await second.recognise(lines);
  let next = 0;
  const answers = new Map<Cell | Paragraph, Read>();
  for (const question of questions) {
    const given = question.lines.map((line) => ({ line, text: read[next++]?.text ?? '' }));
    answers.set(question.of, compare(question, given, second.id));
  }
  return blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, cells: block.cells.map((cell) => ({ ...cell, ...answers.get(cell) })) }
      : paragraphOf(block, answers.get(block)),
  );
}

/** A paragraph as it is trusted: where nothing speaks against its text, it is read as it stands. */
function paragraphOf({ confidence, ...paragraph }: Paragraph, answer: Read | undefined): Paragraph {
  return answer?.trust === 'doubtful' ? { ...paragraph, ...answer } : paragraph;
}

function questionOf(of: Cell | Paragraph, pages: readonly ScannedPage[]): Question | undefined {
  const { text, places, trust = 'read', confidence, readings } = of;
  const lines = linesWithin(places, pages);
  if (lines.length === 0 || text.includes(ILLEGIBLE)) return undefined;
  const compact = comparable(text);
  const isInTable = 'row' in of;
  const isNumber = isInTable && looksLikeNumber(text);
  if (/^[-—/]$/u.test(compact)) return undefined;
  const isUnsure = (confidence ?? 0) < SURE || (isInTable && hasGap(text));
  if (!isNumber && !(isInTable && weightIn(text) !== undefined) && !isUnsure) return undefined;
  const cell: Read = {
    text,
    places,
    trust,
    ...(confidence !== undefined && { confidence }),
    ...(readings && { readings }),
  };
  return { of, cell, lines, expected: isNumber || (isInTable && !HAN.test(compact)) ? 'number' : 'text' };
}

/** Whether digits stand apart in a number, and not in groups of three: a point may have been lost between them. */
const hasGap = (text: string): boolean => /\d\s+\d/u.test(text.replace(/\d{1,3}(?:\s\d{3})+(?!\d)/gu, ''));

interface Given {
  readonly line: ReadLine;
  readonly text: string;
}

function compare({ cell, expected }: Question, given: readonly Given[], reader: string): Read {
  const text = replaced(cell.text, given);
  const isSame = comparable(text) === comparable(cell.text);
  const number = isSame || expected === 'text' ? undefined : agreedNumber(cell.text, text);
  const agree = isSame || number !== undefined;
  const others =
    expected === 'number'
      ? alternativesOf(cell, given).filter((other) => isOther(other, text, number ?? comparable(text)))
      : [];
  const trust = cell.trust === 'doubtful' ? 'doubtful' : agree ? 'confirmed' : 'read';
  if (agree && others.length === 0)
    return { ...cell, text: number ?? withoutSpeck(cell.text.replace(NOUGHT, '0')), trust };
  const [weight, otherWeight] = [weightIn(cell.text), weightIn(text)];
  const isOtherWeight = weight !== undefined && otherWeight !== undefined && weight !== otherWeight;
  if (expected === 'text' && given.every(bearsOut) && !isOtherWeight && !hasGap(cell.text)) {
    // The words before a weight need no second witness: the dictionary of labels is theirs.
    const isConfirmed = otherWeight !== undefined && weight === otherWeight && trust === 'read';
    return { ...cell, trust: isConfirmed ? 'confirmed' : trust };
  }
  const { confidence } = cell;
  const first = { reader: 'pp-ocr', text: cell.text, ...(confidence !== undefined && { confidence }) };
  return { ...cell, trust: 'doubtful', readings: [first, { reader, text }, ...others] };
}

/** A percentage without the speck behind it that looks like a full stop. */
const withoutSpeck = (text: string): string => text.replace(/^([\d.,\s]+[%‰])\s*[。.·]$/u, '$1');

/** Whether a reading is another number than the second recogniser's. */
const isOther = (other: Reading, text: string, number: string): boolean =>
  comparable(other.text) !== number && agreedNumber(other.text, text) !== number;

/** A digit as likely as this beside the one that was taken leaves a number in doubt, whoever agrees with it. */
const LIKELY = 0.2;

/** What else the first recogniser takes a number for: the same number with another digit in one place. */
function alternativesOf({ text }: Read, given: readonly Given[]): Reading[] {
  let from = 0;
  return given.flatMap(({ line }) => {
    const at = text.indexOf(line.text.trim(), from);
    if (at < 0) return [];
    from = at + line.text.trim().length;
    const rest = [text.slice(0, at), text.slice(from)] as const;
    return line.characters.flatMap(({ alternatives }, i) =>
      alternatives
        .filter((other) => other.confidence >= LIKELY && /^[\d.]$/u.test(other.text))
        .map((other): Reading => {
          const characters = line.characters.map((character) => character.text).with(i, other.text);
          const read = characters.join('');
          return { reader: 'pp-ocr', text: rest.join(read.trim()), confidence: other.confidence };
        }),
    );
  });
}

/** Whether the second reading has every character that the first was unsure of. */
function bearsOut({ line, text }: Given): boolean {
  const characters = line.characters.filter((character) => character.text.trim() !== '');
  const shared = sharedCharacters(
    characters.map((character) => comparable(character.text)),
    [...comparable(text)],
  );
  return characters.every(({ confidence }, i) => confidence >= SURE || shared[i] === true);
}

/** The cell's text with each line's second reading in place of the first. */
function replaced(text: string, given: readonly Given[]): string {
  let out = '';
  let from = 0;
  for (const { line, text: other } of given) {
    const at = text.indexOf(line.text.trim(), from);
    if (at < 0) continue;
    out += text.slice(from, at) + other.replace(/\s+/gu, '');
    from = at + line.text.trim().length;
  }
  return out + text.slice(from);
}
