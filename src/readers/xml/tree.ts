import { SaxesParser } from 'saxes';
import { Fault } from '../../model/fault.ts';
import { namer } from './namespaces.ts';

/** Element and attribute names carry the prefixes of namespaces.ts. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

export interface XmlOptions {
  /** Elements that are left out with all that they hold. */
  readonly skip?: ReadonlySet<string>;
  /** How many elements are kept at most. */
  readonly elements?: number;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

const MOST_ELEMENTS = 450_000;
const DEEPEST = 400;
/** Of one element. */
const MOST_ATTRIBUTES = 1000;
/** The namespace of namespace declarations themselves. */
const DECLARATIONS = 'http://www.w3.org/2000/xmlns/';
const BLANK = /^\s*$/u;

/** White space between elements is layout of the file; white space alone in an element is text. */
function close(element: OpenElement): XmlElement {
  const hasElements = element.children.some((child) => typeof child !== 'string');
  if (!hasElements) return element;
  return { ...element, children: element.children.filter((child) => typeof child !== 'string' || !BLANK.test(child)) };
}

/** Builds the tree from the parser's events. */
class TreeBuilder {
  private readonly stack: OpenElement[] = [{ name: '', attributes: {}, children: [] }];
  private readonly skip: ReadonlySet<string>;
  private left: number;
  private skipped = 0;

  constructor(options: XmlOptions) {
    this.skip = options.skip ?? new Set();
    this.left = options.elements ?? MOST_ELEMENTS;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.skipped > 0 || this.skip.has(name)) {
      this.skipped += 1;
      return;
    }
    this.left -= 1;
    if (this.left < 0) throw new Fault('too-large', { limit: 'XML elements' });
    if (this.stack.length > DEEPEST) throw new Fault('too-large', { limit: 'XML depth' });
    this.stack.push({ name, attributes, children: [] });
  }

  text(text: string): void {
    if (this.skipped === 0) this.stack.at(-1)?.children.push(text);
  }

  close(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const element = this.stack.pop();
    if (element) this.stack.at(-1)?.children.push(close(element));
  }

  get root(): XmlElement | undefined {
    return this.stack[0]?.children.find((child) => typeof child !== 'string');
  }
}

/**
 * Parses XML into a tree. Document type declarations are refused, so no entity is ever expanded or fetched.
 * Throws a Fault (`broken-file`, `too-large`).
 */
export function parseXml(text: string, options: XmlOptions = {}): XmlElement {
  const name = namer();
  const builder = new TreeBuilder(options);
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw new Fault('broken-file', { reason: 'a document type declaration stands in its XML' });
  });
  let attributeCount = 0;
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw new Fault('too-large', { limit: 'XML attributes' });
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri !== DECLARATIONS) attributes[name(uri, local)] = value;
    }
    builder.open(name(tag.uri, tag.local), attributes);
  });
  parser.on('text', (content) => builder.text(content));
  parser.on('cdata', (content) => builder.text(content));
  parser.on('closetag', () => builder.close());
  try {
    parser.write(text).close();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('broken-file', { reason: `broken XML: ${cause instanceof Error ? cause.message : cause}` }, cause);
  }
  if (!builder.root) throw new Fault('broken-file', { reason: 'XML without content' });
  return builder.root;
}
