/** Elements that a document's mark-up may have; all else is taken apart to them and to text. */
export const MARKUP_TAGS = [
  'p',
  'table',
  'tr',
  'td',
  'strong',
  'em',
  'u',
  's',
  'sup',
  'sub',
  'ul',
  'ol',
  'li',
  'br',
  'picture',
] as const;
export type MarkupTag = (typeof MARKUP_TAGS)[number];

/** An element without any attribute but those that say where it stands. */
export interface MarkupElement {
  readonly tag: MarkupTag;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** The place of a paragraph or cell, in the notation of `Place`. */
  readonly anchor?: string;
  readonly children: readonly MarkupNode[];
}

/** A document as another program lays it out, for people to look at: text and harmless elements. */
export type MarkupNode = string | MarkupElement;
