const TICKED = '☑☒✓✔√■';
const BOX = new RegExp(`[${TICKED}□☐]`, 'u');
const BOXES = new RegExp(BOX.source, 'gu');
const NUMBER = String.raw`\d{1,2}[、.．)）]`;
const EDGES = new RegExp(String.raw`^(?:\s|[,，;；、。]|${NUMBER})+|(?:\s|[,，;；、。]|${NUMBER})+$`, 'gu');

const bare = (text: string): string => text.replace(EDGES, '');

const NUMBERED = new RegExp(NUMBER, 'u');

/** An option without its number where the mark behind that was lost, as others still have theirs. */
const withoutNumber = (option: string, number: number): string =>
  option.replace(new RegExp(String.raw`^\s*${number}(?=\p{Script=Han})`, 'u'), '');

/**
 * The options of a text such as `1、新增项目☑ 2、延续项目□` that are ticked, joined by 、; the boxes stand before all
 * options or behind all. An empty string where none is ticked, undefined for a text without boxes.
 */
export function tickedOptions(text: string): string | undefined {
  const boxes = [...text.matchAll(BOXES)].map(([box]) => box);
  if (boxes.length === 0) return undefined;
  const pieces = text.split(BOX);
  const offset = bare(pieces[0] ?? '') === '' ? 1 : 0;
  const isNumbered = NUMBERED.test(text);
  const options = pieces.map((piece, i) => bare(isNumbered ? withoutNumber(piece, i + 1 - offset) : piece));
  return boxes.flatMap((box, index) => (TICKED.includes(box) ? [options[index + offset] ?? ''] : [])).join('、');
}
