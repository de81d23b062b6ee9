import { first } from '../xml/query.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Piece, RawBlock } from './raw.ts';
import { readInline } from './runs.ts';
import { type Paragraph, type Scope, within } from './scope.ts';
import { readTable } from './tables.ts';
import { unwrap } from './wrappers.ts';

/** A paragraph whose end was deleted goes on in the next one. */
function lostItsEnd(properties: XmlElement | undefined): boolean {
  const mark = first(properties, 'w:rPr');
  return first(mark, 'w:del') !== undefined || first(mark, 'w:moveFrom') !== undefined;
}

/** Reads the blocks of one container: a body, a cell, a text box, a note. */
class BlockReader {
  readonly blocks: RawBlock[] = [];
  private readonly scope: Scope;
  private carried: Piece[] = [];
  private paragraphs = 0;
  private tables = 0;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  paragraph(element: XmlElement, scope: Scope): void {
    const properties = first(element, 'w:pPr');
    const anchor = within(this.scope, `paragraph ${this.paragraphs + 1}`);
    const out: Paragraph = { pieces: this.carried, floating: [] };
    this.carried = [];
    const isJoined = lostItsEnd(properties);
    const number = isJoined ? '' : scope.walk.numbering.next(properties);
    if (number !== '' && scope.sight !== 'mammoth') out.pieces.push({ text: number, sight: 'shown' });
    readInline(element, { ...scope, anchor }, out);
    scope.walk.fields.endParagraph();
    if (isJoined) {
      scope.walk.remarks.add('tracked-changes');
      this.carried = out.pieces;
      this.float(out);
    } else {
      this.add(anchor, out, first(properties, 'w:sectPr'));
    }
  }

  private add(anchor: string, out: Paragraph, section: XmlElement | undefined): void {
    this.paragraphs += 1;
    this.blocks.push({ kind: 'paragraph', pieces: out.pieces, anchor, ...(section && { section }) });
    this.float(out);
  }

  private float({ floating }: Paragraph): void {
    for (const block of floating) this.blocks.push(block);
  }

  table(element: XmlElement, scope: Scope): void {
    this.tables += 1;
    this.blocks.push(readTable(element, { ...scope, anchor: within(this.scope, `table ${this.tables}`) }));
  }

  /** Text that stands among the blocks without a paragraph of its own. */
  loose(element: XmlElement, scope: Scope): void {
    const out: Paragraph = { pieces: [], floating: [] };
    readInline({ name: '', attributes: {}, children: [element] }, scope, out);
    if (out.pieces.length + out.floating.length > 0) this.add(scope.anchor, out, undefined);
  }

  end(): RawBlock[] {
    if (this.carried.length > 0) this.add(this.scope.anchor, { pieces: this.carried, floating: [] }, undefined);
    return this.blocks;
  }
}

/** Reads the paragraphs and tables of a container, with what floats beside each paragraph after it. */
export function readBlocks(parent: XmlElement, scope: Scope): RawBlock[] {
  const reader = new BlockReader(scope);
  for (const [element, inner] of unwrap(parent, scope)) {
    if (element.name === 'w:p') reader.paragraph(element, inner);
    else if (element.name === 'w:tbl') reader.table(element, inner);
    else reader.loose(element, inner);
  }
  return reader.end();
}
