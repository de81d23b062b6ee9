import type { Direction } from '../../layout/page.ts';
import { type Canvas, nextOrder } from '../painting/canvas.ts';
import { type Matrix, transformBox } from '../painting/matrix.ts';
import type { Paint } from '../painting/state.ts';
import { all, textOf } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import { distances, matrix, numbers, rectangle } from './numbers.ts';

/** Share of the font size above and below the base line, alike for all fonts. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** Share of the font size that characters of half and of full width take. */
const HALF = 0.5;
/** Narrower than any character. */
const LEAST = 0.15;
const TURN_TOLERANCE = 0.06;

const FULL_WIDTH =
  /[\u00b1\u00d7\u00f7\u1100-\u115f\u2014\u2018-\u201d\u2026\u2030\u2103\u2116\u2190-\u22ff\u2460-\u24ff\u2500-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;

interface Style {
  readonly size: number;
  readonly stretch: number;
  /** Quarter turns clockwise of the line of text, and of each character. */
  readonly reading: number;
  readonly turned: number;
}

const quarters = (degrees: string | undefined): number => ((Math.round(Number(degrees ?? 0) / 90) % 4) + 4) % 4 || 0;

/** The way a character lies: along its line, and up from its base line, in the object's space. */
const ALONG: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

function glyphBox(x: number, y: number, width: number, { size, turned }: Style, page: Matrix) {
  const [alongX, alongY] = ALONG[turned] ?? [1, 0];
  const [upX, upY] = [alongY * size, -alongX * size];
  const xs = [
    x - DESCENT * upX,
    x + ASCENT * upX,
    x + alongX * width - DESCENT * upX,
    x + alongX * width + ASCENT * upX,
  ];
  const ys = [
    y - DESCENT * upY,
    y + ASCENT * upY,
    y + alongY * width - DESCENT * upY,
    y + alongY * width + ASCENT * upY,
  ];
  return transformBox(page, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

/** Where a line of text ends in its own space, as its object's boundary tells; unknown for turned text. */
function endOf(object: XmlElement): number {
  const [across, turn, slant] = matrix(object.attributes.CTM);
  const boundary = rectangle(object.attributes.Boundary);
  return boundary && turn === 0 && slant === 0 && across > 0 ? boundary.width / across : Number.NaN;
}

/** A character's own width. Latin letters end where the next one begins, unless that is far away. */
function widthOf(character: string, advance: number | undefined, { size, stretch }: Style): number {
  const natural = (FULL_WIDTH.test(character) ? 1 : HALF) * size * stretch;
  if (advance === undefined || !(advance >= LEAST * size)) return natural;
  const most = FULL_WIDTH.test(character) ? natural : 1.05 * size * stretch;
  return advance <= most ? advance : natural;
}

/** Undefined where the text runs askew. Page coordinates count downwards. */
function directionOf(page: Matrix, quarter: number): Direction | undefined {
  const [alongX, alongY] = ALONG[quarter] ?? [1, 0];
  const x = page[0] * alongX + page[2] * alongY;
  const y = page[1] * alongX + page[3] * alongY;
  const length = Math.hypot(x, y);
  if (Math.abs(y) <= TURN_TOLERANCE * length) return x >= 0 ? 'right' : 'left';
  if (Math.abs(x) <= TURN_TOLERANCE * length) return y >= 0 ? 'down' : 'up';
  return undefined;
}

/** Where the line goes: as its characters move or, where nothing moves them, as the object says. */
function lineQuarter(across: readonly number[], down: readonly number[], reading: number): number {
  const x = across.reduce((sum, one) => sum + one, 0);
  const y = down.reduce((sum, one) => sum + one, 0);
  if (Math.abs(x) === Math.abs(y)) return reading;
  if (Math.abs(y) > Math.abs(x)) return y > 0 ? 1 : 3;
  return x > 0 ? 0 : 2;
}

/** Paints a text object. `page` leads from the object's space to the page. */
export function showText(canvas: Canvas, object: XmlElement, page: Matrix, paint: Paint): void {
  const { Size: size = '0', HScale: stretch = '1', ReadDirection: reading, CharDirection: turned } = object.attributes;
  const style = { size: Number(size), stretch: Number(stretch), reading: quarters(reading), turned: quarters(turned) };
  let [x, y] = [0, 0];
  for (const code of all(object, 'TextCode')) {
    const { X, Y, DeltaX, DeltaY } = code.attributes;
    x = numbers(X)[0] ?? x;
    y = numbers(Y)[0] ?? y;
    showCode(
      canvas,
      textOf(code),
      { x, y, end: endOf(object), across: distances(DeltaX), down: distances(DeltaY) },
      style,
      page,
      paint,
    );
  }
}

interface Track {
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly across: readonly number[];
  readonly down: readonly number[];
}

function showCode(canvas: Canvas, text: string, track: Track, style: Style, page: Matrix, paint: Paint): void {
  const quarter = lineQuarter(track.across, track.down, style.reading);
  const [alongX, alongY] = ALONG[quarter] ?? [1, 0];
  const direction = directionOf(page, quarter);
  const moves = track.across.length + track.down.length > 0;
  let { x, y } = track;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    const [dx, dy] = [track.across[index], track.down[index]];
    const isLast = index === characters.length - 1;
    const advance = (alongX !== 0 ? dx : dy) ?? (isLast && quarter === 0 ? track.end - x : undefined);
    const width = widthOf(character, advance && Math.abs(advance), style);
    const box = glyphBox(x, y, width, style, page);
    if (Number.isFinite(box.x0 + box.y0 + box.x1 + box.y1)) {
      canvas.glyphs.push({ text: character, box, direction, hidden: paint !== 'visible', order: nextOrder(canvas) });
    }
    x += dx ?? (moves ? 0 : alongX * width);
    y += dy ?? (moves ? 0 : alongY * width);
  }
}
