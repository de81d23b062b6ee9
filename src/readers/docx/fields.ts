import type { XmlElement } from '../xml/tree.ts';

/** A field under way: instruction, then (not always) the result that is shown for it. */
interface Field {
  readonly begin: XmlElement;
  instruction: string;
  phase: 'instruction' | 'result';
}

/** What a field was once it has ended. */
export interface EndedField {
  readonly begin: XmlElement;
  readonly instruction: string;
  readonly hasResult: boolean;
}

/** The fields that the text is within, the innermost last. */
export interface FieldStack {
  /** Whether text here belongs to an instruction and is not shown. */
  readonly hidden: boolean;
  instruct(text: string): void;
  /** Takes a `w:fldChar`; gives the field that it ends, if it does. */
  mark(element: XmlElement): EndedField | undefined;
  /** Gives up instructions that have no end in their paragraph, so that nothing after it is lost. */
  endParagraph(): void;
}

export function fieldStack(): FieldStack {
  let stack: Field[] = [];
  const end = (): EndedField | undefined => {
    const field = stack.pop();
    if (!field) return undefined;
    return { begin: field.begin, instruction: field.instruction.trim(), hasResult: field.phase === 'result' };
  };
  return {
    get hidden() {
      return stack.some((field) => field.phase === 'instruction');
    },
    instruct(text) {
      const field = stack.at(-1);
      if (field?.phase === 'instruction') field.instruction += text;
    },
    mark(element) {
      const type = element.attributes['w:fldCharType'];
      const innermost = stack.at(-1);
      if (type === 'begin') stack.push({ begin: element, instruction: '', phase: 'instruction' });
      else if (type === 'separate' && innermost) innermost.phase = 'result';
      return type === 'end' ? end() : undefined;
    },
    endParagraph() {
      stack = stack.filter((field) => field.phase === 'result');
    },
  };
}
