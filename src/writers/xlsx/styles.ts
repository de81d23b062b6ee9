import { XML_START } from './xml.ts';

/** How many digits after the point have a format of their own; more are shown as the spreadsheet likes. */
const MOST_DECIMALS = 8;
const FIRST_FORMAT = 164;

interface Style {
  readonly font?: number;
  readonly fill?: number;
  readonly format?: string;
  /** The text is no formula, whatever it begins with. */
  readonly quoted?: true;
}

const decimals = (prefix: string, suffix: string): Record<string, Style> =>
  Object.fromEntries(
    Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => [
      `${suffix === '%' ? 'percent' : 'number'}${digits}`,
      { format: prefix + (digits > 0 ? `.${'0'.repeat(digits)}` : '') + suffix },
    ]),
  );

/** Every look that a cell can have, by its name. */
const STYLES: Readonly<Record<string, Style>> = {
  plain: {},
  header: { font: 1, fill: 2 },
  link: { font: 2 },
  error: { font: 3 },
  warning: { font: 4 },
  quoted: { quoted: true },
  integer: { format: '#,##0' },
  year: { format: '0' },
  date: { format: 'yyyy\\-mm\\-dd' },
  ...decimals('#,##0', ''),
  ...decimals('0', '%'),
};

const NAMES = Object.keys(STYLES);
const FORMATS = [...new Set(Object.values(STYLES).flatMap(({ format }) => format ?? []))];

const numbers = new Map(NAMES.map((name, index) => [name, index]));

/** The number under which cells refer to a style. */
export const styleNumber = (name: string): number => numbers.get(name) ?? 0;

const decimalStyles = (kind: string): readonly number[] =>
  Array.from({ length: MOST_DECIMALS + 1 }, (_, digits) => styleNumber(kind + digits));
const DECIMAL_STYLES = { number: decimalStyles('number'), percent: decimalStyles('percent') };

/** The style of a number or percentage with so many digits after the point. */
export const decimalStyle = (kind: keyof typeof DECIMAL_STYLES, digits: number): number =>
  DECIMAL_STYLES[kind][Math.min(digits, MOST_DECIMALS)] ?? 0;

function cellFormat({ font = 0, fill = 0, format, quoted }: Style): string {
  const number = format === undefined ? 0 : FIRST_FORMAT + FORMATS.indexOf(format);
  return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${quoted ? ' quotePrefix="1"' : ''} applyAlignment="1"><alignment vertical="top"/></xf>`;
}

const font = (extra: string): string =>
  `<font>${extra}<sz val="11"/>${'<name val="Calibri"/><family val="2"/>'}</font>`;
const coloured = (colour: string, extra = ''): string =>
  `<font>${extra}<sz val="11"/><color rgb="FF${colour}"/><name val="Calibri"/><family val="2"/></font>`;

const FONTS = [font(''), font('<b/>'), coloured('1D5A8C', '<u/>'), coloured('B0350F'), coloured('84590A')];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF0EDE5"/><bgColor indexed="64"/></patternFill></fill>',
];

const listOf = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** `xl/styles.xml`. */
export const stylesXml = (): string =>
  `${XML_START}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${listOf(
    'numFmts',
    FORMATS.map((format, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${format}"/>`),
  )}${listOf('fonts', FONTS)}${listOf('fills', FILLS)}${listOf('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>'])}${listOf('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'])}${listOf(
    'cellXfs',
    NAMES.map((name) => cellFormat(STYLES[name] ?? {})),
  )}${listOf('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`;
