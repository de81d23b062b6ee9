/** Gives each person or number that it meets a stand-in, the same one whenever it is met again. */
export class StandIns {
  readonly #prefix: string;
  readonly #known = new Map<string, string>();
  #count = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  of(key: string): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#count += 1;
    const standIn = this.#prefix + this.#count;
    this.#known.set(key, standIn);
    return standIn;
  }

  /** Makes another key stand for what `key` stands for, unless it stands for something already. */
  alias(other: string, key: string): void {
    if (!this.#known.has(other)) this.#known.set(other, this.of(key));
  }
}
