import { all, first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { formatNumber } from './number-format.ts';
import { listUse, type Styles } from './styles.ts';
import { isSymbolFont, symbolText } from './symbols.ts';

interface Level {
  readonly format: string;
  /** `%1.%2` stands for the numbers of levels 1 and 2. */
  readonly text: string;
  readonly start: number;
  /** Whether the text follows the number without a gap. */
  readonly isTight: boolean;
  readonly font: string | undefined;
  /** The level (from 1) whose numbers begin this one anew; 0 for none; all higher ones where undefined. */
  readonly restart: number | undefined;
  readonly allDecimal: boolean;
}

interface List {
  /** Lists with the same key count on together. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly overrides: ReadonlyMap<number, number>;
}

/** Gives paragraphs their numbers, in the order in which they are asked for. */
export interface Numbering {
  /** The number of a paragraph, with what stands before its text; empty for a paragraph without one. */
  next(properties: XmlElement | undefined): string;
}

/** Bullets say nothing, unless they are boxes to tick. */
const BOX = /^[□☑☒✓✗○●]$/u;
const LAST_LEVEL = 8;

const value = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
const integer = (text: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
};

/** What stands between a number and the text after it. */
function gapAfter(label: string, level: Level): string {
  return label === '' || level.isTight || /[、．。，：）】〕\u2460-\u24ff]$/u.test(label) ? '' : ' ';
}

function readLevel(level: XmlElement): Level {
  const text = value(first(level, 'w:lvlText')) ?? '';
  const restart = value(first(level, 'w:lvlRestart'));
  return {
    format: value(first(level, 'w:numFmt')) ?? 'decimal',
    text,
    start: integer(value(first(level, 'w:start')), 0),
    isTight: value(first(level, 'w:suff')) === 'nothing',
    font: first(level, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'],
    restart: restart === undefined ? undefined : integer(restart, 0),
    allDecimal: first(level, 'w:isLgl') !== undefined,
  };
}

const readLevels = (parent: XmlElement): Map<number, Level> =>
  new Map(all(parent, 'w:lvl').map((level) => [integer(level.attributes['w:ilvl'], 0), readLevel(level)]));

/** The levels of each abstract definition; one that only names a style takes the levels of the one that defines it. */
function readAbstract(root: XmlElement | undefined): Map<string, Map<number, Level>> {
  const definitions = all(root, 'w:abstractNum');
  const byStyle = new Map(definitions.map((element) => [value(first(element, 'w:styleLink')) ?? '', element]));
  return new Map(
    definitions.map((element) => {
      const link = value(first(element, 'w:numStyleLink'));
      return [element.attributes['w:abstractNumId'] ?? '', readLevels((link && byStyle.get(link)) || element)];
    }),
  );
}

function readLists(root: XmlElement | undefined): Map<string, List> {
  const abstract = readAbstract(root);
  return new Map(
    all(root, 'w:num').map((num) => {
      const key = value(first(num, 'w:abstractNumId')) ?? '';
      const levels = new Map(abstract.get(key));
      const overrides = new Map<number, number>();
      for (const override of all(num, 'w:lvlOverride')) {
        const index = integer(override.attributes['w:ilvl'], 0);
        const start = value(first(override, 'w:startOverride'));
        const level = first(override, 'w:lvl');
        if (level) levels.set(index, readLevel(level));
        if (start !== undefined) overrides.set(index, integer(start, 1));
      }
      return [num.attributes['w:numId'] ?? '', { key, levels, overrides }];
    }),
  );
}

/** The level of each paragraph style that a list names. */
function readStyleLevels(root: XmlElement | undefined): Map<string, number> {
  const levels = all(root, 'w:abstractNum').flatMap((element) => all(element, 'w:lvl'));
  return new Map(
    levels.map((level) => [value(first(level, 'w:pStyle')) ?? '', integer(level.attributes['w:ilvl'], 0)]),
  );
}

function bullet(level: Level): string {
  const text = isSymbolFont(level.font) ? symbolText(level.font, level.text) : level.text;
  return BOX.test(text) ? text : '';
}

function label(list: List, level: Level, numbers: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return bullet(level);
  return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const of = list.levels.get(index);
    return formatNumber(numbers[index] ?? of?.start ?? 1, level.allDecimal ? 'decimal' : (of?.format ?? 'decimal'));
  });
}

/** Whether a number on level `at` begins the count of `index` anew. */
function restarts(level: Level | undefined, index: number, at: number): boolean {
  if (index <= at) return false;
  return level?.restart === undefined || (level.restart > 0 && at < level.restart);
}

/** Reads `numbering.xml`; numbers are counted on as paragraphs ask for theirs. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root);
  const styleLevels = readStyleLevels(root);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const count = (id: string, list: List, at: number): readonly (number | undefined)[] => {
    const numbers = counts.get(list.key) ?? [];
    counts.set(list.key, numbers);
    const override = list.overrides.get(at);
    if (override !== undefined && !begun.has(`${id}/${at}`)) numbers[at] = undefined;
    begun.add(`${id}/${at}`);
    const before = numbers[at];
    numbers[at] = before === undefined ? (override ?? list.levels.get(at)?.start ?? 1) : before + 1;
    for (let index = at + 1; index <= LAST_LEVEL; index += 1) {
      if (restarts(list.levels.get(index), index, at)) numbers[index] = undefined;
    }
    return numbers;
  };
  return {
    next(properties) {
      const own = listUse(properties);
      const styleId = value(first(properties, 'w:pStyle'));
      const inherited = styles(styleId);
      const id = own.list ?? inherited.list;
      const list = id === undefined ? undefined : lists.get(id);
      if (id === undefined || !list) return '';
      const at = integer(own.level ?? inherited.level, (own.list === undefined && styleLevels.get(styleId ?? '')) || 0);
      const level = list.levels.get(at);
      if (!level) return '';
      const text = label(list, level, count(id, list, at));
      return text + gapAfter(text, level);
    },
  };
}
