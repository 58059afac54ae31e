import type { Clause } from '../model/clause.ts';
import type { Records } from '../model/dataset.ts';
import type { DocumentRecord } from '../model/document.ts';
import { keyOf } from '../model/ref.ts';
import { type Tree, treeOf } from '../model/tree.ts';
import { type Catalog, indexOf, type Named } from '../search/cite/catalog.ts';
import { keyOf as nameKeyOf } from '../search/cite/plain.ts';
import type { Texts } from '../search/notice/texts.ts';

/** The published records that answers are made of, by the names of their files below /data/. */
export type Published = Pick<
  Records,
  'documents' | 'clauses' | 'addresses' | 'themes' | 'targets' | 'links' | 'errata'
>;

/** What answers are made of: the published records of a collection, and nothing else. */
export interface Held extends Published {
  texts: Texts;
  /** Path from the root of the site → full address. */
  absolute: (path: string) => string;
  /** YYYY-MM-DD: a period is over, a deadline has passed, by this day. */
  today: () => string;
}

/** The records, and the ways through them. */
export class Holdings {
  readonly held: Held;
  private readonly byDoc: ReadonlyMap<string, Clause[]>;
  private readonly byKey: ReadonlyMap<string, Clause>;
  private readonly forwards: ReadonlyMap<string, string>;
  private readonly shelves = new Map<string, Catalog>();

  constructor(held: Held) {
    this.held = held;
    this.byDoc = Map.groupBy(held.clauses, ({ doc }) => doc);
    this.byKey = new Map(held.clauses.map((clause) => [keyOf(clause), clause]));
    this.forwards = new Map(
      held.addresses.flatMap(({ url, to, earlier }) => [
        ...earlier.map((old): [string, string] => [old, url]),
        ...(to === null ? [] : [[url, to] as [string, string]]),
      ]),
    );
  }

  /** The clauses of a document in order; the same list every time. */
  clausesOf(doc: string): readonly Clause[] {
    return this.byDoc.get(doc) ?? [];
  }

  treeOf(doc: string): Tree {
    return treeOf(this.clausesOf(doc));
  }

  clause(doc: string, id: string): Clause | undefined {
    return this.byKey.get(keyOf({ doc, id }));
  }

  /** The clause in which a record stands. */
  clauseOf(ref: { doc: string; clause: string }): Clause {
    const found = this.byKey.get(keyOf(ref));
    if (!found) throw new Error(`no clause ${keyOf(ref)}`);
    return found;
  }

  document(id: string): DocumentRecord {
    const found = this.held.documents.find((record) => record.id === id);
    if (!found) throw new Error(`no document ${id}`);
    return found;
  }

  /** The documents that bear a name: an id, a title, a short one, any other name, with brackets or without. */
  named(name: string): DocumentRecord[] {
    return this.bearing(name, () => true);
  }

  /** Those alone that are called so as a whole, not for a work that stands in them. */
  titled(name: string): DocumentRecord[] {
    return this.bearing(name, ({ work }) => work === '');
  }

  private bearing(name: string, test: (named: Named) => boolean): DocumentRecord[] {
    const { names, plain } = indexOf(this.held.texts.catalog);
    const found = (names.get(nameKeyOf(plain(name))) ?? []).filter(test);
    const ids = new Set(found.map(({ shelf }) => shelf.document.id));
    return this.held.documents.filter(({ id }) => ids.has(id));
  }

  /** The catalog of some documents alone. */
  catalog(docs: readonly DocumentRecord[]): Catalog {
    const { catalog } = this.held.texts;
    if (docs.length === 0 || docs.length === catalog.documents.length) return catalog;
    const key = docs.map(({ id }) => id).join(' ');
    const made = this.shelves.get(key) ?? {
      ...catalog,
      documents: catalog.documents.filter(({ id }) => docs.some((record) => record.id === id)),
    };
    this.shelves.set(key, made);
    return made;
  }

  /** Where an address that was published before leads now; null where it never moved. */
  forward(path: string): string | null {
    return this.forwards.get(path) ?? null;
  }
}
