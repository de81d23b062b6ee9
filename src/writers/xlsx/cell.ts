import { type Amount, Decimal, decimalPlaces, parseDecimal } from '../../model/decimal.ts';
import { isoDay } from '../datasets/iso-day.ts';
import type { ColumnInfo } from '../datasets/table.ts';
import { neutralise } from '../formula.ts';
import { decimalStyle, styleNumber } from './styles.ts';
import { cellText, xmlText } from './xml.ts';

/** A spreadsheet holds so many digits of a number; one with more stays text, so that none is lost. */
const MOST_DIGITS = 15;
/** The day that is 0 for ISO dates, as spreadsheets count; they count right from March 1900 on. */
const DAY_1970 = 25_569;
const DAY_1901 = 367;

const SEVERITY_STYLES: ReadonlySet<string> = new Set(['error', 'warning']);

const number = (place: string, style: number, numeral: string): string =>
  `<c r="${place}" s="${style}"><v>${numeral}</v></c>`;

const string = (place: string, style: number, text: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cellText(text))}</t></is></c>`;

/** Text keeps what it is; where a spreadsheet could take it for a formula, its own mark for text says that it is none. */
function textCell(place: string, text: string, { name }: ColumnInfo): string {
  if (name === 'severity' && SEVERITY_STYLES.has(text)) return string(place, styleNumber(text), text);
  return string(place, styleNumber(neutralise(text) === text ? 'plain' : 'quoted'), text);
}

/** A numeral as files of spreadsheets write it, without a sign or zeros that say nothing. */
const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

function exact(text: string): Amount | undefined {
  const value = parseDecimal(text);
  return value && value.precision(true) <= MOST_DIGITS ? value : undefined;
}

/** The numeral to write; undefined for what is no number or has more digits than a spreadsheet holds. */
function numeral(text: string): string | undefined {
  if (text.length <= MOST_DIGITS && CANONICAL.test(text)) return text;
  return exact(text)?.toFixed();
}

function numberCell(place: string, text: string): string | undefined {
  const value = numeral(text);
  return value && number(place, decimalStyle('number', decimalPlaces(text)), value);
}

function rateCell(place: string, text: string): string | undefined {
  const printed = text.endsWith('%') ? text.slice(0, -1) : '';
  const value = exact(printed);
  return value && number(place, decimalStyle('percent', decimalPlaces(printed)), value.div(new Decimal(100)).toFixed());
}

/** The day of an ISO date as spreadsheets count; undefined for anything that is no day since 1901. */
export function dayNumber(text: string): number | undefined {
  const day = isoDay(text);
  return day !== undefined && day + DAY_1970 >= DAY_1901 ? day + DAY_1970 : undefined;
}

function dateCell(place: string, text: string): string | undefined {
  const day = dayNumber(text);
  return day === undefined ? undefined : number(place, styleNumber('date'), String(day));
}

const wholeCell = (place: string, text: string, style: string): string | undefined =>
  /^-?\d{1,15}$/u.test(text) ? number(place, styleNumber(style), text) : undefined;

function typedCell(place: string, text: string, { type }: ColumnInfo): string | undefined {
  if (type === 'number') return numberCell(place, text);
  if (type === 'rate') return rateCell(place, text);
  if (type === 'date') return dateCell(place, text);
  if (type === 'integer') return wholeCell(place, text, 'integer');
  return type === 'year' ? wholeCell(place, text, 'year') : undefined;
}

/** A cell of a dataset: a number or date where its column holds such and it is one, else text; nothing where it is empty. */
export function cellXml(place: string, text: string, column: ColumnInfo): string {
  if (text === '') return '';
  return typedCell(place, text, column) ?? textCell(place, text, column);
}

export const headerXml = (place: string, text: string): string => string(place, styleNumber('header'), text);

export const linkXml = (place: string, text: string): string => string(place, styleNumber('link'), text);

/** A, B, … Z, AA for 0, 1, … */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
