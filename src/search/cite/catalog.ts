/** The catalog as citations are looked up in it: every locator and every name read once. */

import type { Clause } from '../../model/clause.ts';
import { onceFor } from '../../model/once.ts';
import { sentenceRanges } from '../../text/sentences.ts';
import { keyOf, plainOf } from './plain.ts';
import { type Step, stepsOf } from './steps.ts';

/** A clause as `/search/addresses.json` has it; `sentences` is how many a paragraph has. */
export type AddressRow = [id: string, url: string, locator: string, title: string, hash: string, sentences?: number];

/** The row of a clause. */
export function rowOf({ id, url, locator, title, hash, kind, text }: Clause): AddressRow {
  return kind === 'paragraph'
    ? [id, url, locator, title, hash, sentenceRanges(text).length]
    : [id, url, locator, title, hash];
}

export interface CatalogDocument {
  id: string;
  title: string;
  shortTitle: string;
  url: string;
  issuer?: string | null;
  /** 文号 */
  number?: string | null;
  /** Other names of the document. */
  aliases?: readonly string[];
  rows: AddressRow[];
}

export interface Catalog {
  documents: CatalogDocument[];
  /** Traditional and simplified characters of the names and headings, in pairs. */
  variants?: string;
}

/** A row with its place. */
export interface Known {
  row: AddressRow;
  steps: Step[];
  /** Name of the work that it is of, where a file holds several; else empty. */
  work: string;
  /** 1.2 of 1.2.p1 */
  parent: string;
}

export interface Shelf {
  document: CatalogDocument;
  rows: Known[];
  articles: boolean;
}

/** What a name stands for. */
export interface Named {
  shelf: Shelf;
  work: string;
  /** The name is the usual short one (规划), which other documents have as well. */
  short: boolean;
}

export interface Index {
  shelves: Shelf[];
  names: Map<string, Named[]>;
  plain(text: string): string;
  /** Any name, the longest first, at a place of a plain text. */
  pattern: RegExp;
}

/** Built once a catalog. */
export const indexOf = onceFor(build);

function build({ documents, variants = '' }: Catalog): Index {
  const plain = plainOf(variants);
  const shelves = documents.map((document) => shelfOf(document, plain));
  const names = new Map<string, Named[]>();
  for (const shelf of shelves)
    for (const [name, named] of namesOf(shelf, plain)) {
      const key = keyOf(plain(name));
      const others = names.get(key) ?? [];
      if (key.length > 1 && !others.some((o) => o.shelf === shelf && o.work === named.work))
        names.set(key, [...others, named]);
    }
  const keys = [...names.keys()].sort((a, b) => b.length - a.length);
  return { shelves, names, plain, pattern: new RegExp(keys.map(spelled).join('|') || '(?!)', 'giu') };
}

function shelfOf(document: CatalogDocument, plain: (text: string) => string): Shelf {
  const rows = document.rows.map((row): Known => {
    const [, work = '', place = ''] = /^(?:《([^》]+)》)?(.*)$/su.exec(plain(row[2])) ?? [];
    const parent = row[0].includes('.') ? row[0].replace(/\.[^.]*$/, '') : '';
    return { row, steps: stepsOf(place), work: keyOf(work), parent };
  });
  return { document, rows, articles: rows.some(({ steps }) => steps.some(({ kind }) => kind === 'article')) };
}

/** 甲省 of 甲省粮食条例, which those who apply it leave out. */
const REALM =
  /^(?:中华人民共和国|[^省市县区州]{1,7}?(?:省|自治区|自治州|市|县|区))(?=.{2,}(?:法|条例|办法|规定|细则|规则)$)/u;

/** Every name of a document and of the works in it: with its issuer, with and without years and the realm, as the notice that issues it. */
function* namesOf(shelf: Shelf, plain: (text: string) => string): Generator<[string, Named]> {
  const { id, title, shortTitle, issuer, number, aliases = [] } = shelf.document;
  const named = { shelf, work: '', short: false };
  const full = [title, ...aliases.filter((alias) => !isBrief(alias))].flatMap((name) => [
    name,
    plain(name).replace(/\([^()]*\)$/u, ''),
  ]);
  for (const name of full) {
    yield [name, named];
    for (const lead of issuer ? [issuer, `${issuer}办公厅`] : [])
      for (const form of [name, `关于印发${name}的通知`]) if (!name.startsWith(lead)) yield [lead + form, named];
    yield [`关于印发${name}的通知`, named];
  }
  if (number) yield [number, named];
  yield [id, named];
  for (const name of [shortTitle, ...full.map((name) => name.replace(REALM, '')), ...aliases.filter(isBrief)])
    yield [name, { ...named, short: true }];
  for (const work of new Set(shelf.rows.map(({ work }) => work))) if (work) yield [work, { ...named, work }];
}

const isBrief = (alias: string): boolean => alias.length <= 4;

/** A key as a pattern that bears the spaces and dashes of a text. */
const spelled = (key: string): string => {
  const one = (c: string) => (c === '-' ? '(?:[-~ ]+|至|到)' : c.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const body = [...key].map(one).join('\\s*');
  return /^[a-z0-9-]+$/.test(key) ? `(?<![a-z0-9])${body}(?![a-z0-9]|-[a-z])` : body;
};
