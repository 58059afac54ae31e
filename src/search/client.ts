/**
 * Full-text search over the clauses. `import { search } from '/search/client.js'`.
 * Nothing is loaded before the first call.
 */
import type { Clause } from '../model/clause.ts';
import { foldWithOffsets } from './fold.ts';
import { pagefindQuery } from './tokens.ts';

export interface Hit {
  doc: string;
  clause: string;
  /** Address of the clause from the root of the host. */
  url: string;
  /** Where it stands, in words. */
  title: string;
  /** HTML: escaped text with the words in `<mark>`. */
  excerpt: string;
}

export interface SearchOptions {
  /** Only this document. */
  doc?: string;
}

type Row = Pick<Clause, 'doc' | 'id' | 'title' | 'text' | 'url' | 'locator'>;
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
}

const base = new URL(/* @vite-ignore */ '../', import.meta.url);
let loading: Promise<{ pagefind: Pagefind; rows: Map<string, Row>; order: Map<string, number> }> | undefined;

/** All clauses whose title or text has every word of the query, in document order. */
export async function search(query: string, options: SearchOptions = {}): Promise<{ total: number; hits: Hit[] }> {
  const words = query.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, 20);
  if (words.length === 0) return { total: 0, hits: [] };
  loading ??= load();
  const { pagefind, rows, order } = await loading;
  const found = await Promise.all(words.map((word) => candidates(pagefind, word)));
  const keys = [...(found[0] ?? [])].filter((key) => found.every((set) => set.has(key)));
  const hits = keys
    .flatMap((key) => rows.get(key) ?? [])
    .filter((row) => options.doc === undefined || row.doc === options.doc)
    .filter((row) => words.every((word) => positions(row.title, word).length + positions(row.text, word).length > 0))
    .sort((a, b) => (order.get(keyOf(a)) as number) - (order.get(keyOf(b)) as number))
    .map((row) => ({
      doc: row.doc,
      clause: row.id,
      url: new URL(row.url.slice(1), base).href,
      title: row.locator,
      excerpt: excerpt(row, words),
    }));
  return { total: hits.length, hits };
}

const keyOf = (row: { doc: string; id: string }) => `${row.doc}/${row.id}`;

async function load() {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', base).href);
  await pagefind.options({ ranking: { termFrequency: 0, pageLength: 0 } });
  const list: Row[] = await (await fetch(new URL('data/clauses.json', base))).json();
  return {
    pagefind,
    rows: new Map(list.map((row) => [keyOf(row), row])),
    order: new Map(list.map((row, i) => [keyOf(row), i])),
  };
}

async function candidates(pagefind: Pagefind, word: string): Promise<Set<string>> {
  const query = pagefindQuery(word);
  if (query === '') return new Set();
  const { results } = await pagefind.search(query);
  const loaded = await Promise.all(results.map((result) => result.data()));
  return new Set(loaded.map(({ url }) => new URL(url, base).searchParams.get('at') ?? ''));
}

/** Half-open ranges in the text where the word stands, folded alike. */
export function positions(text: string, word: string): [number, number][] {
  const { folded, offsets } = foldWithOffsets(text);
  const wanted = foldWithOffsets(word).folded;
  const found: [number, number][] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && wanted !== ''; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push([offsets[at] as number, (offsets[at + wanted.length - 1] as number) + 1]);
  }
  return found;
}

const AROUND = 36;

function excerpt(row: Row, words: readonly string[]): string {
  const text = row.text || row.title;
  const marks = words.flatMap((word) => positions(text, word)).sort((a, b) => a[0] - b[0]);
  const first = marks[0]?.[0] ?? 0;
  const from = Math.max(0, first - AROUND);
  const to = Math.min(text.length, first + AROUND * 3);
  let html = from > 0 ? '…' : '';
  let at = from;
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at, to)) + (to < text.length ? '…' : '');
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
