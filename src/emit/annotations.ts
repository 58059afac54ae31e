import { pagePath } from '../model/address.ts';
import type { Clause } from '../model/clause.ts';
import type { Records } from '../model/dataset.ts';
import { treeOf } from '../model/tree.ts';
import type { Edition } from './edition.ts';
import type { EmittedFile } from './file.ts';

type Notes = Pick<Records, 'links' | 'terms' | 'errata'>;

/** The notes that speak of each document, found in one pass over all. */
export function notesByDocument(notes: Notes): (doc: string) => Notes {
  const found = new Map<string, { [name in keyof Notes]: Notes[name][number][] }>();
  const of = (doc: string) => {
    const known = found.get(doc) ?? { links: [], terms: [], errata: [] };
    found.set(doc, known);
    return known;
  };
  for (const link of notes.links) for (const doc of new Set([link.from.doc, link.to.doc])) of(doc).links.push(link);
  for (const erratum of notes.errata) of(erratum.doc).errata.push(erratum);
  for (const term of notes.terms)
    for (const [doc, mentions] of Map.groupBy(term.mentions, (mention) => mention.doc))
      of(doc).terms.push({ ...term, mentions });
  return of;
}

/** Characters before and after a quotation that tell it apart. */
const CONTEXT = 24;

/**
 * `<doc>/annotations.jsonld`: what is said of a text as W3C Web Annotations (Data Model, 2017), on one page: links to other
 * documents, suggested corrections, terms. Each target is the element of the clause on its page, and words in it.
 * `licence` is the address of the licence of these notes.
 */
export function emitAnnotations(edition: Edition, notes: Notes, licence: string | undefined): EmittedFile {
  const { record, absolute, published } = edition;
  const path = `${record.id}/annotations.jsonld`;
  const self = absolute(`/${path}`);
  const items = [...links(edition, notes), ...errata(edition, notes), ...terms(edition, notes)].map((note) => ({
    id: `${self}#${note.id}`,
    type: 'Annotation',
    motivation: note.motivation,
    ...(licence ? { rights: licence } : {}),
    body: note.body,
    target: note.target,
  }));
  const value = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: self,
    type: 'AnnotationCollection',
    label: `《${record.title}》的对照、校勘和名词`,
    modified: `${published}T00:00:00Z`,
    total: items.length,
    first: { id: `${self}#page`, type: 'AnnotationPage', startIndex: 0, items },
  };
  return { path, text: `${JSON.stringify(value)}\n` };
}

interface Note {
  id: string;
  motivation: 'linking' | 'editing' | 'describing';
  body: object | object[];
  target: object | object[];
}

const said = (value: string, purpose: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language: 'zh-CN',
  purpose,
});

/** Links from a later clause to one of this document and the other way round, both with the words that prove them. */
function links({ record, clauses, absolute }: Edition, notes: Notes): Note[] {
  const tree = treeOf(clauses);
  return notes.links.flatMap(({ id, from, to, note, evidence, url }) => {
    const here = from.doc === record.id ? 'from' : to.doc === record.id ? 'to' : null;
    const clause = here && tree.get((here === 'from' ? from : to).clause);
    if (!here || !clause) return [];
    return {
      id: `link/${id}`,
      motivation: 'linking',
      body: [{ type: 'SpecificResource', source: absolute(url), purpose: 'linking' }, said(note, 'commenting')],
      target: evidence[here].map((quote) => at(clause, wordsAt(clause, quote), absolute)),
    };
  });
}

function errata({ record, clauses, absolute }: Edition, notes: Notes): Note[] {
  const tree = treeOf(clauses);
  return notes.errata.flatMap(({ id, doc, clause: place, suggestion, reason, start, end }) => {
    const clause = doc === record.id ? tree.get(place) : undefined;
    if (!clause) return [];
    return {
      id: `erratum/${id}`,
      motivation: 'editing',
      body: [...(suggestion === null ? [] : [said(suggestion, 'editing')]), said(reason, 'commenting')],
      target: at(clause, [start, end], absolute),
    };
  });
}

/** A term with every place where the text uses it. */
function terms({ record, clauses, absolute }: Edition, notes: Notes): Note[] {
  const tree = treeOf(clauses);
  return notes.terms.flatMap(({ id, term, definition, mentions, url }) => {
    const target = mentions.flatMap(({ doc, clause: place, start, end }) => {
      const clause = doc === record.id ? tree.get(place) : undefined;
      return clause ? [at(clause, [start, end], absolute)] : [];
    });
    if (target.length === 0) return [];
    const page = { type: 'SpecificResource', source: absolute(url), purpose: 'identifying' };
    return {
      id: `term/${id}`,
      motivation: 'describing',
      body: [page, said(definition === null ? term : `${term}：${definition}`, 'describing')],
      target,
    };
  });
}

function wordsAt({ head, text }: Clause, quote: string): [number, number] {
  const start = (head + text).indexOf(quote);
  return [start, start + quote.length];
}

/** The element of a clause on its page, and the words `[start, end)` of head + text in it; all of it where there are none. */
function at(clause: Clause, [start, end]: readonly [number, number], absolute: (path: string) => string) {
  const words = clause.head + clause.text;
  const element = {
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: clause.id,
  };
  const quote = {
    type: 'TextQuoteSelector',
    exact: words.slice(start, end),
    prefix: words.slice(Math.max(0, start - CONTEXT), start),
    suffix: words.slice(end, end + CONTEXT),
  };
  return {
    source: absolute(pagePath(clause.url)),
    selector: start < 0 ? element : { ...element, refinedBy: quote },
  };
}
