import type { Block, Cell } from '../../model/document.ts';
import type { Reading } from '../../model/record.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?(?:%|万?元)?`;
/** What ticks and pieces of rings are read as, and nothing that is printed beside a number. */
const MARK = String.raw`[/\\√✓(（)）_~!\ufffd]`;
/** What the ends of rings are read as besides; before a number a speck may stand as well. */
const LETTER = '[CcUuVv]';

/** A number with marks of a pen before it, behind it, or both; a letter counts where it stands apart. */
const MARKED = new RegExp(
  String.raw`^(?=.*(?:${MARK}|\s${LETTER}$))[，,.]?${MARK}*\s*(${NUMBER})\s*(?:${MARK}*|\s${LETTER})$`,
  'u',
);
/** The same where the reading is in doubt anyway. */
const RINGED = new RegExp(String.raw`^(?:${MARK}|${LETTER})?\s*(${NUMBER})\s*(?:${MARK}|${LETTER})?$`, 'u');
const IN_BRACKETS = /^[(（].*[)）]$/u;

/** Numbers that a pen marked, as they are printed and in doubt: what the pen left may be a part of them. */
export const withoutPenMarks = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, cells: block.cells.map(printedNumber) } : block));

function printedNumber(cell: Cell): Cell {
  const { text, confidence, trust } = cell;
  const marked = trust === 'doubtful' ? (RINGED.exec(text) ?? MARKED.exec(text)) : MARKED.exec(text);
  const number = trust !== 'doubtful' && IN_BRACKETS.test(text.trim()) ? undefined : marked?.[1];
  if (number === undefined || number === text.trim()) return cell;
  const read: Reading = { reader: 'pp-ocr', text, ...(confidence !== undefined && { confidence }) };
  return { ...cell, text: number, trust: 'doubtful', readings: cell.readings ?? [read] };
}
