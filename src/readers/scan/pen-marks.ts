import type { Block, Cell } from '../../model/document.ts';
import type { Reading } from '../../model/record.ts';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?%?`;

/** A number that a pen ticked, before it, behind it, or both: a tick is read as itself or as a stroke. */
const TICKED = new RegExp(String.raw`^[/\\√✓]*\s*(${NUMBER})\s*[/\\√✓]*$`, 'u');
/** A number with what the ends of rings and lines around it are taken for. */
const RINGED = new RegExp(String.raw`^[/\\√✓CcUuVv()（）_~]?\s*(${NUMBER})\s*[/\\√✓CcUuVv()（）_~]?$`, 'u');

/** Numbers that a pen marked, as they are printed and in doubt: what the pen left may be a part of them. */
export const withoutPenMarks = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'table' ? { ...block, cells: block.cells.map(printedNumber) } : block));

function printedNumber(cell: Cell): Cell {
  const { text, confidence, trust } = cell;
  const number = (trust === 'doubtful' ? RINGED.exec(text) : undefined)?.[1] ?? TICKED.exec(text)?.[1];
  if (number === undefined || number === text.trim()) return cell;
  const read: Reading = { reader: 'pp-ocr', text, ...(confidence !== undefined && { confidence }) };
  return { ...cell, text: number, trust: 'doubtful', readings: cell.readings ?? [read] };
}
