import type { Block, Cell, Paragraph } from '../../model/document.ts';
import type { Reading } from '../../model/record.ts';
import { linesWithin } from './lines-within.ts';
import { looksLikeNumber } from './numeral.ts';
import type { ScannedPage } from './page.ts';
import type { ReadLine } from './read-lines.ts';
import type { Recogniser } from './recognise/recogniser.ts';
import { type DigitRun, digitRunsOf, digitsIn, isSameNumber, pictureOfRun } from './text/digit-runs.ts';

/** A number within a text. */
interface Within {
  readonly of: Cell | Paragraph;
  readonly line: ReadLine;
  readonly run: DigitRun;
}

interface Differing extends Within {
  /** What the second recogniser reads in its place. */
  readonly other: string;
}

/**
 * Has the second recogniser read the numbers that stand within texts, each alone (the 95 of `≥95%`, the 12 of `12场`).
 * Where it reads another, it reads the whole line once more with the words around it; a text whose digits it reads
 * otherwise both times is doubtful.
 */
export async function readQuantities(
  blocks: readonly Block[],
  pages: readonly ScannedPage[],
  second: Recogniser,
): Promise<Block[]> {
  const within = blocks.flatMap((block) => {
    const asked = block.kind === 'table' ? block.cells : [block];
    return asked.flatMap((of) => numbersWithin(of, pages));
  });
  const doubted = Map.groupBy(await differing(within, second), ({ of }) => of);
  const judged = <One extends Cell | Paragraph>(one: One): One => doubtfulBy(one, doubted.get(one), second.id);
  return blocks.map((block) => (block.kind === 'table' ? { ...block, cells: block.cells.map(judged) } : judged(block)));
}

/** The numbers of a text that nothing else has been asked about: it is neither a number itself nor in doubt. */
function numbersWithin(of: Cell | Paragraph, pages: readonly ScannedPage[]): Within[] {
  const { text, places, trust = 'read' } = of;
  if (trust !== 'read' || !/\d/u.test(text) || ('row' in of && looksLikeNumber(text))) return [];
  return linesWithin(places, pages).flatMap((line) => digitRunsOf(line.characters).map((run) => ({ of, line, run })));
}

async function differing(within: readonly Within[], second: Recogniser): Promise<Differing[]> {
  const alone = await second.recognise(
    within.map(({ line, run }) => ({ grey: pictureOfRun(run, line.picture, line.left), expected: 'number' })),
  );
  const differ = within.flatMap((one, i): Differing[] => {
    const other = alone[i]?.text ?? '';
    return isSameNumber(one.run.text, other) ? [] : [{ ...one, other }];
  });
  const lines = [...new Set(differ.map(({ line }) => line))];
  const whole = await second.recognise(lines.map(({ picture }) => ({ grey: picture, expected: 'text' })));
  const borneOut = new Set(lines.filter((line, i) => digitsIn(line.text) === digitsIn(whole[i]?.text ?? '')));
  return differ.filter(({ line }) => !borneOut.has(line));
}

function doubtfulBy<One extends Cell | Paragraph>(
  one: One,
  differ: readonly Differing[] | undefined,
  reader: string,
): One {
  if (!differ) return one;
  const { text, confidence } = one;
  const first: Reading = { reader: 'pp-ocr', text, ...(confidence !== undefined && { confidence }) };
  return { ...one, trust: 'doubtful', readings: [first, { reader, text: replaced(text, differ) }] };
}

/** A text with the second reading of each number in place of the first. */
function replaced(text: string, differ: readonly Differing[]): string {
  let [out, from] = ['', 0];
  for (const { run, other } of differ) {
    const at = text.indexOf(run.text, from);
    if (at < 0) continue;
    out += text.slice(from, at) + other;
    from = at + run.text.length;
  }
  return out + text.slice(from);
}
