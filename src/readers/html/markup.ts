import { Parser } from 'htmlparser2';
import { MARKUP_TAGS, type MarkupNode, type MarkupTag } from '../../model/markup.ts';

/** Elements that are shown as others. */
const SHOWN_AS: Readonly<Record<string, MarkupTag>> = {
  th: 'td',
  img: 'picture',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
  dt: 'p',
  dd: 'p',
};
const NOT_SHOWN = new Set(['script', 'style', 'head', 'template', 'iframe', 'object', 'svg', 'math']);
/** No table is larger; browsers count no further either. */
const MOST_SPAN = 1000;
/** Elements within elements; mark-up that goes deeper is shown as its text. */
const DEEPEST = 100;

/** Where paragraphs and cells stand, by their number in the order in which they begin. */
export interface Anchors {
  cell(number: number): string | undefined;
  paragraph(number: number): string | undefined;
}

interface Open {
  readonly tag: MarkupTag;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly anchor?: string;
  readonly children: MarkupNode[];
}

const tagOf = (name: string): MarkupTag | undefined => MARKUP_TAGS.find((tag) => tag === name) ?? SHOWN_AS[name];

const span = (value: string | undefined): number =>
  Math.max(1, Math.min(MOST_SPAN, Number.parseInt(value ?? '1', 10) || 1));

/** Builds the nodes as the parser meets them; elements that are not known leave their content. */
class Builder {
  readonly top: MarkupNode[] = [];
  private readonly names: string[] = [];
  private readonly open: Open[] = [];
  private readonly anchors: Anchors;
  private hidden = 0;
  private cells = 0;
  private paragraphs = 0;

  constructor(anchors: Anchors) {
    this.anchors = anchors;
  }

  write(text: string): void {
    if (this.hidden === 0) (this.open.at(-1)?.children ?? this.top).push(text);
  }

  start(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.hidden > 0 || NOT_SHOWN.has(name)) {
      this.hidden += 1;
      return;
    }
    if (name === 'input' && attributes.type === 'checkbox') this.write('checked' in attributes ? '☑' : '□');
    const anchor = this.anchorOf(name);
    const tag = this.open.length < DEEPEST ? tagOf(name) : undefined;
    this.names.push(tag ? name : '');
    if (!tag) return;
    const { rowspan, colspan } = attributes;
    this.open.push({
      tag,
      rowSpan: span(rowspan),
      columnSpan: span(colspan),
      ...(anchor !== undefined && { anchor }),
      children: [],
    });
  }

  end(): void {
    if (this.hidden > 0) {
      this.hidden -= 1;
      return;
    }
    const element = this.names.pop() ? this.open.pop() : undefined;
    if (element) (this.open.at(-1)?.children ?? this.top).push(element);
  }

  private anchorOf(name: string): string | undefined {
    const tag = tagOf(name);
    if (tag === 'td') return this.anchors.cell(this.cells++);
    const isTop = tag === 'p' && this.open.length === 0;
    return isTop ? this.anchors.paragraph(this.paragraphs++) : undefined;
  }
}

/** The parts of an HTML text that can be shown without harm: no script, no address, no attribute but spans of cells. */
export function readMarkup(html: string, anchors: Anchors): readonly MarkupNode[] {
  const builder = new Builder(anchors);
  const parser = new Parser({
    onopentag: (name, attributes) => builder.start(name, attributes),
    ontext: (text) => builder.write(text),
    onclosetag: () => builder.end(),
  });
  parser.end(html);
  return builder.top;
}
