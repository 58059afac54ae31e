import type { Clause } from './clause.ts';
import type { Division } from './division.ts';
import type { DocumentMeta, DocumentRecord } from './document.ts';
import type { DocumentEditorial, SharedEditorial } from './editorial.ts';

/** All that is known of one document before anything is derived. */
export interface Dossier {
  record: DocumentRecord;
  meta: DocumentMeta;
  /** The whole seed: `source` ranges point into it. */
  text: string;
  clauses: readonly Clause[];
  editorial: DocumentEditorial;
}

/** The documents, earliest first, and what a person decided across them. */
export interface Collection {
  dossiers: readonly Dossier[];
  shared: SharedEditorial;
  /** The divisions that places are looked up in; absent where the build has none: then no rule finds a place. */
  gazetteer?: readonly Division[];
  /** A readable id for a name that no editor has given one. */
  slug?: (name: string) => string;
}
