const CHINESE = '〇一二三四五六七八九';
const CHINESE_LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST_ROMAN = 3999;

/** Numerals with names for ten and hundred; a leading 一十 is 十 in everyday writing. */
function counting(value: number, digits: string, units: readonly string[], shortTen: boolean): string {
  if (value > 9999) return String(value);
  let text = '';
  let gap = false;
  for (const [index, digit] of [...String(value)].entries()) {
    const unit = units[String(value).length - 1 - index] ?? '';
    if (digit === '0') gap = true;
    else {
      text += (gap ? '零' : '') + (digits[Number(digit)] ?? '') + unit;
      gap = false;
    }
  }
  return shortTen ? text.replace(/^一十/u, '十') : text;
}

function roman(value: number): string {
  if (value > MOST_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(50, Math.ceil(value / 26)));

const digits = (value: number, names: string): string =>
  [...String(value)].map((digit) => names[Number(digit)]).join('');

const cycle = (value: number, names: string): string => names[(value - 1) % names.length] ?? String(value);

/** One character of a Unicode block that begins at `from` and counts up to `most`. */
const block = (from: number, most: number) => (value: number) =>
  value <= most ? String.fromCodePoint(from + value - 1) : String(value);

const everyday = (value: number) => counting(value, CHINESE, ['', '十', '百', '千'], true);
const legal = (value: number) => counting(value, CHINESE_LEGAL, ['', '拾', '佰', '仟'], false);

/** Word's number formats, as far as Chinese documents use them. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => digits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => digits(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: block(0x2460, 20),
  decimalEnclosedCircleChinese: block(0x2460, 20),
  decimalEnclosedParen: block(0x2474, 20),
  decimalEnclosedFullstop: block(0x2488, 20),
  chineseCounting: everyday,
  chineseCountingThousand: everyday,
  japaneseCounting: everyday,
  taiwaneseCounting: everyday,
  taiwaneseCountingThousand: everyday,
  ideographDigital: (value) => digits(value, CHINESE),
  japaneseDigitalTenThousand: (value) => digits(value, CHINESE),
  taiwaneseDigital: (value) => digits(value, CHINESE),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: (value) => cycle(value, STEMS),
  ideographZodiac: (value) => cycle(value, BRANCHES),
  ideographEnclosedCircle: block(0x3280, 10),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  none: () => '',
};

/** A list number as a number format writes it; decimal for a format that is not known. */
export function formatNumber(value: number, format: string): string {
  return value < 1 ? String(value) : (FORMATS[format] ?? String)(value);
}
