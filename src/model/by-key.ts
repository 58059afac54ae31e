/** Things by their keys, such as the clauses that they speak of. Found in one pass: an answer costs what it gives, however much there is. */
export class ByKey<T> {
  private readonly all: readonly T[];
  private readonly at = new Map<string, number[]>();

  /** `keysOf` gives the keys of one of them; it may have several, or none. */
  constructor(all: readonly T[], keysOf: (one: T) => Iterable<string>) {
    this.all = all;
    for (const [number, one] of all.entries()) {
      for (const key of new Set(keysOf(one))) {
        const numbers = this.at.get(key);
        if (numbers) numbers.push(number);
        else this.at.set(key, [number]);
      }
    }
  }

  /** Those that have one of the keys, each once, in their order. */
  within(keys: Iterable<string>): T[] {
    const numbers = new Set<number>();
    for (const key of keys) for (const number of this.at.get(key) ?? []) numbers.add(number);
    return [...numbers].sort((a, b) => a - b).map((number) => this.all[number] as T);
  }
}
