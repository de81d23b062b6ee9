interface Node {
  readonly next: Map<string, Node>;
  standIn?: string;
}

const newNode = (): Node => ({ next: new Map() });

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\u3000' || character === '\t';

/** Finds names in text, letter-spaced ones too, and puts what stands for them in their place. */
export class NameIndex {
  readonly #root = newNode();

  add(name: string, standIn: string): void {
    let node = this.#root;
    for (const character of name) {
      const next = node.next.get(character) ?? newNode();
      node.next.set(character, next);
      node = next;
    }
    node.standIn ??= standIn;
  }

  /** The longest name that begins at a place: where it ends, and its stand-in. */
  #at(text: string, from: number): { readonly end: number; readonly standIn: string } | undefined {
    let node = this.#root;
    let found: { readonly end: number; readonly standIn: string } | undefined;
    for (let at = from; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (at > from && isSpace(character) && !node.next.has(character)) continue;
      const next = node.next.get(character);
      if (!next) break;
      node = next;
      if (node.standIn !== undefined) found = { end: at + 1, standIn: node.standIn };
    }
    return found;
  }

  replace(text: string): string {
    let result = '';
    let kept = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (!this.#root.next.has(text.charAt(at))) continue;
      const found = this.#at(text, at);
      if (!found) continue;
      result += text.slice(kept, at) + found.standIn;
      kept = found.end;
      at = found.end - 1;
    }
    return kept === 0 ? text : result + text.slice(kept);
  }
}
