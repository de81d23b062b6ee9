const TICKED = '☑☒✓✔√■';
const BOX = new RegExp(`[${TICKED}□☐]`, 'u');
const BOXES = new RegExp(BOX.source, 'gu');
const NUMBER = String.raw`\d{1,2}[、.．)）]`;
const EDGES = new RegExp(String.raw`^(?:\s|[,，;；、。]|${NUMBER})+|(?:\s|[,，;；、。]|${NUMBER})+$`, 'gu');

const bare = (text: string): string => text.replace(EDGES, '');

/**
 * The options of a text such as `1、新增项目☑ 2、延续项目□` that are ticked, joined by 、; the boxes stand before all
 * options or behind all. An empty string where none is ticked, undefined for a text without boxes.
 */
export function tickedOptions(text: string): string | undefined {
  const boxes = [...text.matchAll(BOXES)].map(([box]) => box);
  if (boxes.length === 0) return undefined;
  const options = text.split(BOX).map(bare);
  const offset = options[0] === '' ? 1 : 0;
  return boxes.flatMap((box, index) => (TICKED.includes(box) ? [options[index + offset] ?? ''] : [])).join('、');
}
