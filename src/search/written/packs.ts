import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import table from 'opencc-js/dict/TSCharacters';
import type { Clause } from '../../model/clause.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { engineOf } from '../../model/engine.ts';
import { FRONT, readingPages } from '../../model/reading.ts';
import { keyOf } from '../../model/ref.ts';
import { rowOf } from '../cite/catalog.ts';
import { type Header, type PartEntry, type Row, toRuns } from '../files.ts';
import type { Catalog } from '../resolve.ts';

/** A text file of a larger collection: about 4 kB once compressed. */
const PACK_CHARACTERS = 4_000;

/** Clauses → the header and the text files of the search. Pure. */
export function searchFiles(
  documents: readonly DocumentRecord[],
  clauses: readonly Clause[],
  engine = engineOf(clauses),
): { header: Header; packs: Row[][] } {
  const packs = packsOf(clauses, engine === 'scan' ? Number.POSITIVE_INFINITY : PACK_CHARACTERS);
  const starts = [0];
  for (const pack of packs) starts.push((starts.at(-1) ?? 0) + pack.length);
  const body = {
    engine,
    documents: documents.map(({ id, title, shortTitle, url }) => ({ id, title, shortTitle, url })),
    parts: partsOf(clauses),
    packs: starts,
    variants: variantsOf(clauses),
  } as const;
  const version = bytesToHex(sha256(utf8ToBytes(JSON.stringify([body, packs])))).slice(0, 8);
  return { header: { version, ...body }, packs };
}

function packsOf(clauses: readonly Clause[], limit: number): Row[][] {
  const packs: Row[][] = [[]];
  let size = 0;
  for (const { id, kind, locator, url, head, title, text } of clauses) {
    if (size > limit) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push([id, kind, locator, url, head, title, text]);
    size += title.length + text.length;
  }
  return packs;
}

/** Results are grouped by the page on which they are read. */
function partsOf(clauses: readonly Clause[]): PartEntry[] {
  const pages = [...Map.groupBy(clauses, ({ doc }) => doc).values()].flatMap((own) => readingPages(own));
  const pageAt = new Map(pages.flatMap((page) => page.clauses.map((clause) => [clause, page] as const)));
  const whole = new Set(pages.flatMap((page) => (page.id === FRONT ? page.clauses.map(({ doc }) => doc) : [])));
  const parts = new Map<string, { doc: string; id: string; name: string; records: number[] }>();
  clauses.forEach((clause, record) => {
    const { id, name } = pageAt.get(clause) ?? { id: FRONT, name: whole.has(clause.doc) ? '全文' : '卷首与结尾' };
    const part = { doc: clause.doc, id, name };
    const key = keyOf(part);
    if (!parts.has(key)) parts.set(key, { ...part, records: [] });
    parts.get(key)?.records.push(record);
  });
  return [...parts.values()].map((part) => ({ ...part, records: toRuns(part.records) }));
}

/** OpenCC's pairs, as far as one side of them stands in the texts. */
const variantsOf = (clauses: readonly Clause[]): string =>
  pairsIn(clauses.map(({ title, text }) => title + text).join(''));

/** OpenCC's pairs of which one side stands in a text, traditional before simplified. */
export function pairsIn(texts: string): string {
  const alphabet = new Set(texts);
  return table
    .split('|')
    .map((entry) => entry.split(' '))
    .filter(([from = '', to = '']) => from.length === 1 && to.length === 1)
    .filter(([from = '', to = '']) => alphabet.has(from) || alphabet.has(to))
    .map((pair) => pair.join(''))
    .join('');
}

/** Characters of places and of names that other scripts write otherwise. */
const CITED = '第部分章编节条款项段句专栏附件表规划纲要计划意见办法条例规定细则决定通知建议方案号关于印发依据同';

/** Every address with its place in words, for citations to be resolved by. */
export function catalogOf(documents: readonly DocumentRecord[], clauses: readonly Clause[]): Catalog {
  const byDoc = Map.groupBy(clauses, ({ doc }) => doc);
  return {
    documents: documents.map(({ id, title, shortTitle, url, issuer, number, aliases }) => ({
      id,
      title,
      shortTitle,
      url,
      issuer,
      number,
      aliases,
      rows: (byDoc.get(id) ?? []).map(rowOf),
    })),
    variants: pairsIn(
      [CITED, ...documents.map(({ title }) => title), ...clauses.map(({ title, locator }) => title + locator)].join(''),
    ),
  };
}
