import { Converter as ConverterToTraditional } from 'opencc-js/cn2t';
import { Converter } from 'opencc-js/t2cn';
import type { Clause } from '../../src/model/clause.ts';
import { keyOf } from '../../src/model/ref.ts';
import { pick, randomOf } from './random.ts';

/** A row of characters, and the records of clauses.json that a literal scan finds it in (`doc/id`). */
export interface Case {
  query: string;
  expected: string[];
}

const LONGEST = 30;
const simplify = Converter({ from: 't', to: 'cn' });

/** The folding that the search promises, made another way: case, width, traditional characters, spaces. */
const plain = (text: string): string =>
  simplify(text.replace(/[！-～]/g, (c) => c.normalize('NFKC')).toLowerCase()).replace(/\s+/gu, '');

/** The length of the i-th query as people type: three of four have 1 to 6 characters, each as often; the rest 7 to 30. */
export const typed = (i: number): number =>
  i % 4 === 3 ? 7 + (Math.floor(i / 4) % 24) : 1 + ((i - Math.floor(i / 4)) % 6);

/** The length of the i-th query where every one from 1 to 30 comes as often. */
const even = (i: number): number => (i % LONGEST) + 1;

/** Random substrings of titles and texts, of the wanted lengths, and rows of the same characters that do not occur. */
export function casesOf(
  clauses: readonly Clause[],
  substrings: number,
  negatives: number,
  seed: number,
  lengthOf: (i: number) => number = even,
): Case[] {
  const random = randomOf(seed);
  const records = clauses.map(({ doc, id, title, text }) => ({
    key: keyOf({ doc, id }),
    title: plain(title),
    text: plain(text),
  }));
  const scan = (query: string): string[] => {
    const wanted = plain(query);
    return records.filter(({ title, text }) => title.includes(wanted) || text.includes(wanted)).map(({ key }) => key);
  };
  const sources = clauses.flatMap(({ title, text }) => [title, text]).filter(Boolean);
  const all = sources.join('');
  const cut = (length: number): string => {
    for (;;) {
      const from = Math.floor(random() * all.length);
      const query = all.slice(from, from + length);
      if (query.length === length && !/\s/u.test(query) && sources.some((source) => source.includes(query)))
        return query;
    }
  };
  const found = Array.from({ length: substrings }, (_, i) => cut(lengthOf(i)));
  const absent: string[] = [];
  while (absent.length < negatives) {
    const query = damage(cut(2 + (absent.length % (LONGEST - 1))), all, random);
    if (scan(query).length === 0) absent.push(query);
  }
  return [...found, ...absent].map((query) => ({ query, expected: scan(query) }));
}

/** One character exchanged for another of the same texts, or two neighbours changed about. */
function damage(query: string, all: string, random: () => number): string {
  const at = Math.floor(random() * (query.length - 1));
  if (random() < 0.5) return query.slice(0, at) + pick(random, all) + query.slice(at + 1);
  return query.slice(0, at) + query.charAt(at + 1) + query.charAt(at) + query.slice(at + 2);
}

const complicate = ConverterToTraditional({ from: 'cn', to: 't' });
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** The same rows as others write them: traditional, full width, half width, capitals, with a space inside of quotes. */
export function variantsOf(cases: readonly Case[]): Case[] {
  const ways: ((text: string) => string)[] = [
    complicate,
    wide,
    (text) => text.normalize('NFKC'),
    (text) => text.toUpperCase(),
    (text) => `"${text.slice(0, 1)} ${text.slice(1)}"`,
  ];
  return cases.map(({ query, expected }, i) => {
    const way = ways[i % ways.length] as (text: string) => string;
    return { query: way(query), expected };
  });
}
