/** Counts under keys that are met as the data come. */
export class Tally<Key> {
  readonly counts = new Map<Key, number>();

  add(key: Key, count = 1): void {
    this.counts.set(key, this.of(key) + count);
  }

  of(key: Key): number {
    return this.counts.get(key) ?? 0;
  }

  get total(): number {
    return Iterator.from(this.counts.values()).reduce((sum, count) => sum + count, 0);
  }

  /** The most frequent first; of equals the one whose key sorts first. */
  ranked(): [Key, number][] {
    return [...this.counts].sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1));
  }
}

/** Gives each key a number from 0 in the order in which the keys are met. */
export class Numbering {
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}
