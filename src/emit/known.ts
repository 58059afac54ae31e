import type { Derived } from '../model/dataset.ts';
import { keyOf } from '../model/ref.ts';

/** What is known of clauses, by dataset: all that speaks of a place by `{doc, clause}`. */
export type About = { readonly [name in keyof Derived]?: readonly object[] };

/** A place, as records write it. */
interface Placed {
  doc: string;
  clause: string;
}

/** A record and, of its lists of places, what stands in each document. */
interface Known {
  dataset: string;
  record: object;
  lists: [field: string, byDoc: ReadonlyMap<string, Placed[]>][];
}

/** Records by the places that they speak of. Made in one pass; an answer costs what it gives, however much is known elsewhere. */
export class Knowledge {
  private readonly all: Known[] = [];
  private readonly at = new Map<string, number[]>();

  constructor(about: About) {
    for (const [dataset, records] of Object.entries(about)) for (const record of records) this.add(dataset, record);
  }

  private add(dataset: string, record: object): void {
    const lists = Object.entries(record).flatMap(([field, value]): Known['lists'] =>
      Array.isArray(value) && value.some(isPlaced) ? [[field, Map.groupBy(value, ({ doc }) => doc)]] : [],
    );
    for (const key of placesIn(record)) {
      const numbers = this.at.get(key);
      if (numbers) numbers.push(this.all.length);
      else this.at.set(key, [this.all.length]);
    }
    this.all.push({ dataset, record, lists });
  }

  /**
   * The records that speak of a place among `inside`, all of the document `doc`, by dataset, in the order of the data.
   * Of a list whose items are places, such as the mentions of an entity, only those inside are given.
   */
  of(doc: string, inside: ReadonlySet<string>): Record<string, object[]> {
    const numbers = new Set([...inside].flatMap((key) => this.at.get(key) ?? []));
    const found: Record<string, object[]> = {};
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const { dataset, record, lists } = this.all[number] as Known;
      const cut = lists.map(([field, byDoc]) => [
        field,
        byDoc.get(doc)?.filter((item) => inside.has(keyOf(item))) ?? [],
      ]);
      found[dataset] ??= [];
      found[dataset].push(cut.length === 0 ? record : { ...record, ...Object.fromEntries(cut) });
    }
    return found;
  }
}

const isPlaced = (value: unknown): value is Placed =>
  typeof value === 'object' && value !== null && 'doc' in value && 'clause' in value;

/** Every place that a value, or a value within it, speaks of. */
function placesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (isPlaced(value)) found.add(keyOf(value));
  for (const inner of Object.values(value)) placesIn(inner, found);
  return found;
}
