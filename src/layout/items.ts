const ITEM = /^(?:[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?![0-9])|[①-⑳●■◆▪•])/u;
const ITEM_WITHIN = /[。；;]\s*[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)）.．、](?![0-9])/u;
/** Whether a text begins as an item of a list. */
export const startsItem = (text: string): boolean => ITEM.test(text);

/** Whether the texts of lines are the items of a list, each beginning on a line of its own. */
export const isList = (texts: readonly string[]): boolean =>
  texts.filter(startsItem).length > 1 && !texts.some((text) => ITEM_WITHIN.test(text));

/** The number that a line begins with as an item of a list. */
export function itemNumber(text: string): number | undefined {
  const found = /^[（(]?(?:(\d{1,2})|([一二三四五六七八九十]))[)）.．、](?!\d)/u.exec(text);
  if (!found) return undefined;
  return found[1] ? Number(found[1]) : '一二三四五六七八九十'.indexOf(found[2] ?? '') + 1;
}
