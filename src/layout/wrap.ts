import { startsItem } from './items.ts';
import { isUnsureNumber, partsNumbers } from './numbers.ts';
import { endsSentence, firstCharacter, isDigit, isLetter, lastCharacter } from './script.ts';
import { firstGlyph, firstUnit, roomAfter, type SetLine, type Setting, type Style, settingOf } from './setting.ts';

/** The text of several lines. */
export interface JoinedText {
  readonly text: string;
  /** Set where two figures may have stood apart or not: a number was broken at its thousands at the very end of a line. */
  readonly unsure: boolean;
}

/**
 * The text of lines that follow each other: a break made by the width of the column leaves no trace (a space where
 * words of a script with spaces were parted), a `\n` stands where a paragraph ends.
 */
export function joinLines(lines: readonly SetLine[], style: Style): JoinedText {
  const setting = settingOf(lines, style);
  let text = '';
  let unsure = false;
  let previous: SetLine | undefined;
  for (const current of lines) {
    if (previous) {
      const between = separator(previous, current, setting);
      unsure ||= between !== '\n' && isUnsureNumber(previous, current, setting);
      text += between;
    }
    text += current.line.text;
    previous = current;
  }
  return { text, unsure };
}

function separator(previous: SetLine, current: SetLine, setting: Setting): string {
  if (endsParagraph(previous, current, setting)) return '\n';
  if (previous.line.spaceAfter) return ' ';
  return partsWords(previous, current, setting) ? ' ' : '';
}

/** Whether a space stood where the line was broken. */
function partsWords(previous: SetLine, current: SetLine, setting: Setting): boolean {
  const [line, next] = [previous.line, current.line];
  const [before, after] = [lastCharacter(line.text), firstCharacter(next.text)];
  if (isLetter(before) && isLetter(after)) return true;
  if (isDigit(before) && isDigit(after)) return partsNumbers(previous, current, setting);
  if ((setting.listed || setting.spacedItems) && MARKER.test(line.text)) return true;
  if (isLetter(after) && /[,;:!?)]/.test(before)) return true;
  if (before === '.' && isLetter(after)) return isLetter(line.text.at(-2) ?? '');
  const joint = (isLetter(before) && isDigit(after)) || (isDigit(before) && isLetter(after));
  return joint && roomAfter(previous, setting).likely >= firstGlyph(current);
}

function endsParagraph(previous: SetLine, current: SetLine, setting: Setting): boolean {
  const { line } = previous;
  const next = current.line;
  if (line.direction !== 'right' || (CUT_NUMBER.test(line.text) && isDigit(firstCharacter(next.text)))) return false;
  const pitch = next.box.y0 - line.box.y0;
  if (setting.pitch > 0 && pitch > 1.4 * setting.pitch && previous.column === current.column) return true;
  if (isIndented(current, previous, setting)) return true;
  if (setting.listed && endsSentence(line.text) && startsItem(next.text)) return true;
  const unit = firstUnit(next);
  const room = roomAfter(previous, setting);
  const slack = endsSentence(line.text) || startsItem(next.text) ? 0.15 : 1.2;
  return room.certain >= unit + slack * line.size || room.likely >= unit + (slack + 0.6) * line.size;
}

function isIndented(current: SetLine, previous: SetLine, setting: Setting): boolean {
  if (setting.alignment !== 'left') return false;
  const size = current.line.size;
  const indent = current.line.box.x0 - current.column.x0 - setting.furthestLeft;
  const before = previous.line.box.x0 - previous.column.x0 - setting.furthestLeft;
  return indent > 1.2 * size && indent < 2.6 * size && before < 0.5 * size;
}

/** Half a number: the break fell at its point, or at a dash within it. */
const CUT_NUMBER = /\d[.,/-]$/;
/** The number of an item, also behind mark-up that was typed into the form. */
const MARKER = /(?:^|>)[1-9]\d?[.、]$/;
