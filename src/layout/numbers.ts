import { firstCharacter, isDigit, lastCharacter } from './script.ts';
import { firstGlyph, roomAfter, type SetLine, type Setting, settingOf, unbroken } from './setting.ts';
import { headOfThousands, tailOfThousands } from './thousands.ts';

/** So many numbers that begin a line where the one above was full to its side leave no doubt that others are broken. */
const FEWEST_TIGHT = 2;

/**
 * Whether a table breaks its numbers wherever a line is full: where one that would have fitted on a line is broken
 * somewhere other than at its thousands, or where no line ends early for the sake of a number.
 */
export function breaksNumbers(cells: readonly (readonly SetLine[])[], padding: number): boolean {
  const breaks = cells.flatMap((lines) => breaksIn(lines, padding));
  const tight = breaks.filter((each) => each === 'tight').length;
  return breaks.includes('broken') || (tight >= FEWEST_TIGHT && !breaks.includes('kept'));
}

type NumberBreak = 'broken' | 'kept' | 'tight';

function breaksIn(lines: readonly SetLine[], padding: number): NumberBreak[] {
  if (lines.length < 2) return [];
  const setting = settingOf(lines, { padding, breaksNumbers: false, numbersWhole: false });
  return lines.slice(1).flatMap((current, i) => {
    const previous = lines[i];
    return (previous && !previous.line.spaceAfter && breakBetween(previous, current, setting)) || [];
  });
}

function breakBetween(previous: SetLine, current: SetLine, setting: Setting): NumberBreak | undefined {
  const head = /[\d.,%/-]*\d$/.exec(previous.line.text)?.[0] ?? '';
  const tail = /^\d[\d.,%/-]*/.exec(current.line.text)?.[0] ?? '';
  if (tail === '') return undefined;
  const glyph = firstGlyph(current);
  if (head === '') {
    if (tail.length < 2) return undefined;
    const room = roomAfter(previous, setting);
    return room.certain >= glyph ? 'kept' : room.likely < glyph ? 'tight' : undefined;
  }
  if (headOfThousands(previous.line.text) && tailOfThousands(current.line.text)) return undefined;
  return (head.length + tail.length) * glyph < setting.widest - 0.5 * previous.line.size ? 'broken' : undefined;
}

/** Whether two figures stood apart where a line was broken between them: where more of the number would have found room, or at thousands. */
export function partsNumbers(previous: SetLine, current: SetLine, setting: Setting): boolean {
  const isWhole = setting.breaksNumbers || setting.numbersWhole;
  if (!isWhole && partsThousands(previous, current, setting)) return true;
  return roomAfter(previous, setting).certain >= (setting.breaksNumbers ? 1 : 0.98) * unbroken(current);
}

/** Whether a break falls where the thousands of a number stand apart, although the number as a whole would fit on a line. */
function partsThousands({ line }: SetLine, next: SetLine, setting: Setting): boolean {
  const head = headOfThousands(line.text);
  const tail = tailOfThousands(next.line.text);
  if (!head || !tail) return false;
  return (head.length + tail.length + 1) * firstGlyph(next) < setting.widest - 0.5 * line.size;
}

/** In units that would have had to fit: with no more room than this at its end a line may have been full. */
const LITTLE_ROOM = 1.6;

/** Whether figures on both sides of a break may as well have stood the other way, as the line was full. */
export function isUnsureNumber(previous: SetLine, current: SetLine, setting: Setting): boolean {
  if (previous.line.spaceAfter) return false;
  const room = roomAfter(previous, setting).certain;
  if (partsThousands(previous, current, setting)) return room < unbroken(current);
  const areDigits = isDigit(lastCharacter(previous.line.text)) && isDigit(firstCharacter(current.line.text));
  return areDigits && room >= 0.98 * unbroken(current) && room < LITTLE_ROOM * unbroken(current);
}
