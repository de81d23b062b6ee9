import type { Glyph, PagePrimitives, Stroke } from '../../src/layout/primitives.ts';
import type { Box } from '../../src/model/geometry.ts';
import { packZip } from '../../src/readers/zip/pack.ts';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const MILLIMETRES_PER_POINT = 25.4 / 72;
const ASCENT = 0.88;

/** How a program that prints to OFD writes: an object a character or a line of text, borders as strokes or as areas. */
export interface OfdHabits {
  readonly text: 'characters' | 'lines';
  readonly borders: 'strokes' | 'areas';
  /** Text under a magnifying transformation, as some programs write it. */
  readonly scaled?: boolean;
}

const millimetres = (points: number): string => String(Number((points * MILLIMETRES_PER_POINT).toFixed(3)));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Glyphs of one line that follow each other. */
function runs(glyphs: readonly Glyph[], habits: OfdHabits): Glyph[][] {
  const all: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = all.at(-1)?.at(-1);
    const height = glyph.box.y1 - glyph.box.y0;
    const follows =
      last &&
      Math.abs(last.box.y0 - glyph.box.y0) < 0.1 &&
      Math.abs(last.box.y1 - glyph.box.y1) < 0.1 &&
      glyph.box.x0 - last.box.x1 < 2 * height &&
      glyph.box.x0 > last.box.x0;
    if (habits.text === 'lines' && follows) all.at(-1)?.push(glyph);
    else all.push([glyph]);
  }
  return all;
}

function textObject(run: readonly Glyph[], id: number, habits: OfdHabits): string {
  const [first] = run;
  if (!first) return '';
  const last = run.at(-1) ?? first;
  const { x0, y0, y1 } = first.box;
  const size = y1 - y0;
  const factor = habits.scaled ? 2 : 1;
  const steps = run.slice(1).map((glyph, index) => millimetres((glyph.box.x0 - (run[index]?.box.x0 ?? 0)) / factor));
  const boundary = [x0, y0, last.box.x1 - x0, size].map(millimetres).join(' ');
  const transform = habits.scaled ? ' CTM="2 0 0 2 0 0"' : '';
  const delta = steps.length > 0 ? ` DeltaX="${steps.join(' ')}"` : '';
  const code = `<ofd:TextCode X="0" Y="${millimetres((ASCENT * size) / factor)}"${delta}>${escaped(run.map((glyph) => glyph.text).join(''))}</ofd:TextCode>`;
  return `<ofd:TextObject ID="${id}" Boundary="${boundary}" Font="3" Size="${millimetres(size / factor)}"${transform}>${code}</ofd:TextObject>`;
}

function areaObject({ x0, y0, x1, y1 }: Box, id: number): string {
  const boundary = [x0, y0, x1 - x0, y1 - y0].map(millimetres).join(' ');
  const [width, height] = [millimetres(x1 - x0), millimetres(y1 - y0)];
  const data = `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C`;
  return `<ofd:PathObject ID="${id}" Boundary="${boundary}" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

/** A line as a stroke, or as the thin area that it covers. */
function borderObject({ x0, y0, x1, y1, thickness }: Stroke, id: number, habits: OfdHabits): string {
  const half = thickness / 2;
  const left = Math.min(x0, x1) - half;
  const top = Math.min(y0, y1) - half;
  const right = Math.max(x0, x1) + half;
  const bottom = Math.max(y0, y1) + half;
  if (habits.borders === 'areas') return areaObject({ x0: left, y0: top, x1: right, y1: bottom }, id);
  const boundary = [left, top, right - left, bottom - top].map(millimetres).join(' ');
  const at = (x: number, y: number) => `${millimetres(x - left)} ${millimetres(y - top)}`;
  const data = `M ${at(x0, y0)} L ${at(x1, y1)}`;
  return `<ofd:PathObject ID="${id}" Boundary="${boundary}" LineWidth="${millimetres(thickness)}"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`;
}

function pageXml(page: PagePrimitives, habits: OfdHabits): string {
  let id = 100 * page.number;
  const next = () => {
    id += 1;
    return id;
  };
  const objects = [
    ...page.fills.filter(({ visible }) => visible).map(({ box }) => areaObject(box, next())),
    ...page.strokes.map((stroke) => borderObject(stroke, next(), habits)),
    ...runs(
      page.glyphs.filter((glyph) => !glyph.hidden),
      habits,
    ).map((run) => textObject(run, next(), habits)),
  ];
  const area = `<ofd:Area><ofd:PhysicalBox>0 0 ${millimetres(page.width)} ${millimetres(page.height)}</ofd:PhysicalBox></ofd:Area>`;
  return `<ofd:Page ${NAMESPACE}>${area}<ofd:Content><ofd:Layer ID="${next()}" Type="Body">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** Pages that another engine painted, as an OFD. */
export function ofd(pages: readonly PagePrimitives[], habits: OfdHabits): Uint8Array {
  const list = pages.map(
    (page) => `<ofd:Page ID="${page.number}" BaseLoc="Pages/Page_${page.number - 1}/Content.xml"/>`,
  );
  const files: (readonly [string, string])[] = [
    [
      'OFD.xml',
      `<ofd:OFD ${NAMESPACE} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ],
    [
      'Doc_0/Document.xml',
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages></ofd:Document>`,
    ],
    [
      'Doc_0/PublicRes.xml',
      `<ofd:Res ${NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="3" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`,
    ],
    ...pages.map((page) => [`Doc_0/Pages/Page_${page.number - 1}/Content.xml`, pageXml(page, habits)] as const),
  ];
  return packZip(files.map(([name, xml]) => [name, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)]));
}
