import { ByKey } from '../model/by-key.ts';
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

/** Records by the places that they speak of. */
export class Knowledge {
  private readonly byPlace: ByKey<Known>;

  constructor(about: About) {
    const all = Object.entries(about).flatMap(([dataset, records]) =>
      records.map((record) => ({ dataset, record, lists: listsOf(record) })),
    );
    this.byPlace = new ByKey(all, ({ record }) => placesIn(record));
  }

  /**
   * The records that speak of a place among `inside`, all of the document `doc`, by dataset, in the order of the data.
   * Of a list whose items are places, such as the mentions of an entity, only those inside are given.
   */
  of(doc: string, inside: ReadonlySet<string>): Record<string, object[]> {
    const found: Record<string, object[]> = {};
    for (const { dataset, record, lists } of this.byPlace.within(inside)) {
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

const listsOf = (record: object): Known['lists'] =>
  Object.entries(record).flatMap(([field, value]): Known['lists'] =>
    Array.isArray(value) && value.some(isPlaced) ? [[field, Map.groupBy(value, ({ doc }) => doc)]] : [],
  );

const isPlaced = (value: unknown): value is Placed =>
  typeof value === 'object' && value !== null && 'doc' in value && 'clause' in value;

/** Every place that a value, or a value within it, speaks of. */
function placesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  if (isPlaced(value)) found.add(keyOf(value));
  for (const inner of Object.values(value)) placesIn(inner, found);
  return found;
}
