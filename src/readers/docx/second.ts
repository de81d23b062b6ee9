import { convertToHtml, images } from 'mammoth';
import { packZip } from '../zip/pack.ts';
import { fitsAtOnce, splitDocument } from './second-parts.ts';
import { usualSymbols } from './symbols.ts';
import { clean, LINE_BREAK } from './text.ts';

/** A cell as mammoth reads it: its own text, and the tables within it. */
export interface SecondCell {
  readonly text: string;
  readonly tables: readonly SecondTable[];
}
export type SecondRow = readonly SecondCell[];
export type SecondTable = readonly SecondRow[];

/** A node of mammoth's document. */
interface Node {
  readonly type: string;
  readonly children: readonly Node[];
  readonly text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a node without children writes. References to notes are no part of the text. */
function ownText(value: Record<string, unknown>): string {
  if (value.type === 'text') return typeof value.value === 'string' ? value.value : '';
  if (value.type === 'tab') return '\t';
  if (value.type === 'break') return LINE_BREAK;
  if (value.type === 'checkbox') return value.checked === true ? '☑' : '□';
  return '';
}

function toNode(value: unknown): Node {
  if (!isRecord(value)) return { type: '', children: [], text: '' };
  const children = Array.isArray(value.children) ? value.children.map(toNode) : [];
  return { type: String(value.type), children, text: ownText(value) };
}

function textIn(node: Node): string {
  if (node.type === 'table') return '';
  const text = node.text + node.children.map(textIn).join('');
  return node.type === 'paragraph' ? `${text}\n` : text;
}

/** Tables below a node, those within tables left to them. */
function tablesIn(node: Node): Node[] {
  return node.children.flatMap((child) => (child.type === 'table' ? [child] : tablesIn(child)));
}

const ofType = (node: Node, type: string): Node[] => node.children.filter((child) => child.type === type);

/** Text in the form in which two readings are compared. */
export const comparable = (text: string): string => clean(usualSymbols(text.replaceAll('\u2011', '-')));

const toCell = (cell: Node): SecondCell => ({
  text: comparable(cell.children.map(textIn).join('')),
  tables: tablesIn(cell).map(toTable),
});

const toTable = (table: Node): SecondTable =>
  ofType(table, 'tableRow').map((row) => ofType(row, 'tableCell').map(toCell));

/** A document without references to notes and comments: they stand in parts that mammoth does not get. */
function withoutReferences(value: unknown): unknown {
  if (!isRecord(value) || !Array.isArray(value.children)) return value;
  const kept = value.children.filter(
    (child) => !isRecord(child) || (child.type !== 'noteReference' && child.type !== 'commentReference'),
  );
  return { ...value, children: kept.map(withoutReferences) };
}

interface Conversion {
  readonly tables: readonly SecondTable[];
  /** Empty unless it was asked for. */
  readonly html: string;
}

async function convert(text: string, relationships: Uint8Array, wanted: 'tables' | 'html'): Promise<Conversion> {
  let tables: readonly SecondTable[] = [];
  const parts = [
    ['word/document.xml', Buffer.from(text)],
    ['word/_rels/document.xml.rels', relationships],
  ] as const;
  const { value: html } = await convertToHtml(
    { buffer: Buffer.from(packZip(parts)) },
    {
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
      externalFileAccess: false,
      convertImage: images.imgElement(async () => ({ src: '' })),
      transformDocument(document: unknown) {
        tables = tablesIn(toNode(document)).map(toTable);
        if (wanted === 'html') return withoutReferences(document);
        // Without content there is nothing to convert.
        return isRecord(document) ? { ...document, children: [] } : document;
      },
    },
  );
  return { tables, html };
}

/** The cells of tables in the order in which they begin. */
export const cellsOf = (tables: readonly SecondTable[]): SecondCell[] =>
  tables.flat(2).flatMap((cell) => [cell, ...cellsOf(cell.tables)]);

/**
 * A document as mammoth writes it, its pictures as elements without a source; undefined where it is too large. The
 * cells of the HTML are those of `cellsOf(tables)`, in this order. Throws what mammoth throws.
 */
export const readMarkup = async (text: string, relationships: Uint8Array): Promise<Conversion | undefined> =>
  fitsAtOnce(text) ? convert(text, relationships, 'html') : undefined;

/**
 * The tables of a document as mammoth reads them; undefined where it is too large. mammoth gets the main part's text
 * and relationships alone: it opens no archive that was not checked, and no other file, and a cell's text needs no
 * other part. Throws what mammoth throws.
 */
export async function readSecond(text: string, relationships: Uint8Array): Promise<readonly SecondTable[] | undefined> {
  const documents = splitDocument(text);
  if (!documents) return undefined;
  const tables: SecondTable[] = [];
  for (const document of documents) tables.push(...(await convert(document, relationships, 'tables')).tables);
  return tables;
}
