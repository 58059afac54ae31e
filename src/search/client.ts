/**
 * Full-text search over the clauses, exact to the character: `import { search } from '/search/client.js'`.
 * Nothing is loaded before the first call. How it is proved: /about/search/.
 */
import { Corpus, type Entry } from './corpus.ts';
import { excerptOf } from './excerpt.ts';
import { type Finder, find, type SearchOptions } from './find.ts';
import { type Count, countsOf, type Group, groupsOf } from './group.ts';
import { spansOf } from './match.ts';
import { type Near, NearIndex } from './near.ts';
import { nearest, type Suggestion } from './nearest.ts';
import { PairIndex } from './pair-index.ts';

export type { SearchOptions } from './find.ts';
export type { Near } from './near.ts';

export interface Hit {
  doc: string;
  clause: string;
  /** Address of the clause from the root of the host, as in clauses.json. */
  url: string;
  /** The same in full, for pages elsewhere. */
  href: string;
  /** Where it stands, in words, and its heading: `第二部分（二）1第四段 调整优化品种结构`. */
  title: string;
  /** HTML: escaped text with every hit in `<mark>`. */
  excerpt: string;
}

const base = new URL(/* @vite-ignore */ '../', import.meta.url);
let opened: Promise<Finder> | undefined;

/** The texts and the index, opened once. */
export function open(): Promise<Finder> {
  opened ??= Corpus.open(base).then((corpus) => ({ corpus, index: new PairIndex(corpus) }));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** All clauses whose title or text has what the query asks for. A failed request rejects. */
export async function search(query: string, options: SearchOptions = {}): Promise<{ total: number; hits: Hit[] }> {
  const finder = await open();
  const found = await find(finder, query, options);
  const entries = await finder.corpus.read(found.records);
  return { total: found.records.length, hits: entries.map((entry) => hitOf(finder.corpus, entry, found.words)) };
}

/** Results of which only those that are asked for are read: what a page of results needs. */
export interface Results {
  total: number;
  /** The words that were looked for, folded. */
  words: string[];
  groups: Group[];
  hits(records: readonly number[]): Promise<Hit[]>;
  /** How many results every value of every facet would leave. */
  counts(): Promise<Count[]>;
  /** What could be looked for instead. */
  nearest(): Promise<Suggestion[]>;
}

export async function browse(query: string, options: SearchOptions = {}): Promise<Results> {
  const finder = await open();
  const { words, records, unnarrowed } = await find(finder, query, options);
  return {
    total: records.length,
    words,
    groups: groupsOf(finder.corpus, records),
    async hits(wanted) {
      return (await finder.corpus.read(wanted)).map((entry) => hitOf(finder.corpus, entry, words));
    },
    counts: () => countsOf(finder.corpus, unnarrowed, options.facets ?? {}),
    nearest: () => nearest(finder, words, options),
  };
}

let nearby: NearIndex | undefined;

/** Clauses with some of the words of a query, for when the exact answer is empty or short. Loads Pagefind's index. */
export async function near(query: string): Promise<Near[]> {
  const { corpus } = await open();
  nearby ??= new NearIndex(corpus);
  return nearby.find(query);
}

/** A record as a result: its heading, and its words with the hits marked. */
function hitOf(corpus: Corpus, entry: Entry, words: readonly string[]): Hit {
  const { doc, id, url, locator, title, text } = entry;
  const spans = (part: string) => words.flatMap((word) => spansOf(part, word, corpus.folding));
  // A heading without a hit is told by the title already.
  const shown = [title, text].filter((part) => part !== '' && (part === text || text === '' || spans(part).length > 0));
  const address = new URL(url.slice(1), corpus.base);
  return {
    doc,
    clause: id,
    url: address.pathname + address.hash,
    href: address.href,
    title: title ? `${locator} ${title}` : locator,
    excerpt: shown.map((part) => excerptOf(part, spans(part))).join('　'),
  };
}
