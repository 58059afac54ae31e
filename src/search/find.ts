import type { Engine } from '../model/engine.ts';
import type { Corpus, Entry } from './corpus.ts';
import { fromRuns } from './files.ts';
import type { Places } from './pair-files.ts';
import type { PairIndex } from './pair-index.ts';
import { literalQuery, parseQuery, type Query } from './query.ts';
import { byRelevance, type Rank, rankOf } from './rank.ts';

export interface Finder {
  corpus: Corpus;
  index: PairIndex;
}

export interface SearchOptions {
  /** Only this document. */
  doc?: string;
  /** Only these values of the facets of `/search/facets.json`: `{ kind: ['box'] }`. One of each facet must hold. */
  facets?: Readonly<Record<string, readonly string[]>>;
  /** `relevance` (headings first, then how often and how near) unless told otherwise. */
  order?: 'relevance' | 'document';
  /** Which way to search; the build chooses by the size of the texts. The answers are the same. */
  engine?: Engine;
}

export interface Found {
  /** The words that were looked for, folded. */
  words: string[];
  /** Numbers of the records, in the order asked for. */
  records: number[];
  /** Before the facets narrowed them, in document order. */
  unnarrowed: number[];
}

/** Ranking by how often and how near reads the texts of all hits; with more files than this, headings alone go first. */
const MOST_FILES = 12;

/** The records that a query asks for, all of them and none other. */
export async function find(finder: Finder, text: string, options: SearchOptions = {}): Promise<Found> {
  const { corpus } = finder;
  const query = parseQuery(text, corpus.header.documents, corpus.folding);
  const literal = literalQuery(text, corpus.folding);
  // A row of characters that stands in the texts is what was meant, whatever signs are in it.
  const asTyped = literal.words.length === 1 && query.docs.length > 0 ? await match(finder, literal, options) : null;
  const [used, ranks] = asTyped?.length ? [literal, asTyped] : [query, await match(finder, query, options)];
  const unnarrowed = ranks.map(({ record }) => record);
  const kept = await narrowing(corpus, options);
  const narrowed = kept ? ranks.filter(({ record }) => kept.has(record)) : ranks;
  if (options.order !== 'document') narrowed.sort(byRelevance);
  return { words: used.words, records: narrowed.map(({ record }) => record), unnarrowed };
}

async function match(finder: Finder, query: Query, options: SearchOptions): Promise<Rank[]> {
  if (query.words.length === 0) return [];
  const engine = options.engine ?? finder.corpus.header.engine;
  const docs = new Set([...query.docs, ...(options.doc === undefined ? [] : [options.doc])]);
  const inDocs = (record: number) =>
    docs.size === 0 || docs.has(finder.corpus.header.parts[finder.corpus.partOf(record)]?.doc ?? '');
  const ranks = await (engine === 'scan' ? scan(finder.corpus, query) : ask(finder, query));
  return ranks.filter(({ record }) => inDocs(record));
}

/** The records that have a folded word. */
export async function recordsOf({ corpus, index }: Finder, word: string): Promise<Iterable<number>> {
  if (corpus.header.engine === 'index') return (await index.places(word)).records;
  const entries = await corpus.readAll();
  return entries.filter((e) => e.foldedTitle.includes(word) || e.foldedText.includes(word)).map(({ record }) => record);
}

/** Reads every text. */
async function scan(corpus: Corpus, { words, without }: Query): Promise<Rank[]> {
  const has = (entry: Entry, word: string) => entry.foldedTitle.includes(word) || entry.foldedText.includes(word);
  const entries = await corpus.readAll();
  return entries
    .filter((entry) => words.every((word) => has(entry, word)) && !without.some((word) => has(entry, word)))
    .map((entry) => rankOf(entry, words));
}

/** Asks the index, and reads texts only to rank what it names. */
async function ask({ corpus, index }: Finder, { words, without }: Query): Promise<Rank[]> {
  const [wanted, unwanted] = await Promise.all([
    Promise.all(words.map((word) => index.places(word))),
    Promise.all(without.map((word) => index.places(word))),
  ]);
  const ranks = inAll(wanted, unwanted);
  const records = ranks.map(({ record }) => record);
  if (corpus.needsMore(records, MOST_FILES)) return ranks;
  const entries = await corpus.read(records);
  return entries.map((entry) => rankOf(entry, words));
}

/** The records that all have and none of the others, with the number of those that have them in the title. */
function inAll(wanted: readonly Places[], unwanted: readonly Places[]): Rank[] {
  const [shortest, ...others] = [...wanted].sort((a, b) => a.records.length - b.records.length);
  if (!shortest) return [];
  const headings = others.map(({ records, heading }) => {
    const found = new Map<number, number>();
    records.forEach((record, i) => {
      found.set(record, heading[i] as number);
    });
    return found;
  });
  const excluded = new Set(unwanted.flatMap(({ records }) => [...records]));
  const ranks: Rank[] = [];
  shortest.records.forEach((record, i) => {
    if (excluded.has(record)) return;
    let sum = shortest.heading[i] as number;
    for (const heading of headings) {
      const more = heading.get(record);
      if (more === undefined) return;
      sum += more;
    }
    ranks.push({ record, headings: sum, count: 0, near: 0 });
  });
  return ranks;
}

/** The records that the facets leave, or null where none is set. */
async function narrowing(corpus: Corpus, { facets }: SearchOptions): Promise<Set<number> | null> {
  const asked = Object.entries(facets ?? {}).filter(([, values]) => values.length > 0);
  if (asked.length === 0) return null;
  const known = await corpus.facets();
  // Others put parameters of their own into addresses: what is no facet narrows nothing.
  const set = asked.filter(([id]) => known.some((facet) => facet.id === id));
  if (set.length === 0) return null;
  const allowed = set.map(([id, values]) => {
    const facet = known.find((f) => f.id === id);
    const chosen = facet?.values.filter((value) => values.includes(value.id)) ?? [];
    return new Set(chosen.flatMap(({ records }) => [...fromRuns(records)]));
  });
  return new Set([...(allowed[0] ?? [])].filter((record) => allowed.every((records) => records.has(record))));
}
