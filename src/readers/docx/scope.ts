import { Fault } from '../../model/fault.ts';
import type { NoteCode } from '../../model/note.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { FieldStack } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Piece, RawBlock, Sight } from './raw.ts';

/** More cells and rows than hundreds of forms have. */
const MOST_CELLS = 50_000;

/** What is kept track of while one part of the document is walked through. */
export interface Walk {
  readonly numbering: Numbering;
  readonly fields: FieldStack;
  /** Footnotes and endnotes referred to, in order. */
  readonly noteReferences: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  readonly pictures: Picture[];
  /** Facts about the document worth a note, by code. */
  readonly remarks: Set<NoteCode>;
  /** Adds one to the cells and rows read so far. Throws a Fault where they are too many. */
  countCell(): void;
}

/** A picture shown in the text: the relationship that leads to its file, and its size in points. */
export interface Picture {
  readonly relationship: string;
  readonly width: number;
  readonly height: number;
  readonly anchor: string;
}

/** Where the walk stands: what is read below inherits it. */
export interface Scope {
  readonly walk: Walk;
  readonly sight: Sight;
  /** Names the container; empty for the body. */
  readonly anchor: string;
  /** How the run looks that the text stands in. */
  readonly look?: Look;
  /** Set where mammoth reads the same text from the drawing's fallback. */
  readonly agreed?: boolean;
  /** Set within a content control that is a check box: what its first character stands for. */
  readonly tick?: { readonly text: string; used: boolean };
}

/** What changes the meaning of a run's characters. */
export interface Look {
  readonly font: string | undefined;
  readonly raised: boolean;
}

/** What a paragraph gives: its text, and what floats beside it. */
export interface Paragraph {
  readonly pieces: Piece[];
  readonly floating: RawBlock[];
}

export function startWalk(numbering: Numbering, fields: FieldStack): Walk {
  let cells = 0;
  return {
    numbering,
    fields,
    noteReferences: [],
    pictures: [],
    remarks: new Set(),
    countCell() {
      cells += 1;
      if (cells > MOST_CELLS) throw new Fault('too-large', { limit: 'table cells' });
    },
  };
}

/** The narrower of two sights; undefined where nobody is left to see. */
export function narrow(outer: Sight, inner: Sight): Sight | undefined {
  if (outer === inner || inner === 'both') return outer;
  return outer === 'both' ? inner : undefined;
}

/** The scope with a narrower sight; undefined where nobody sees what is below. */
export function seenBy(scope: Scope, sight: Sight): Scope | undefined {
  const narrowed = narrow(scope.sight, sight);
  return narrowed && { ...scope, sight: narrowed };
}

export const within = (scope: Scope, name: string): string => (scope.anchor === '' ? name : `${scope.anchor}, ${name}`);

/** An on/off property: present without a value means on. */
export function isOn(element: XmlElement | undefined): boolean {
  if (!element) return false;
  const value = element.attributes['w:val'];
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
