import { type Finder, find, type SearchOptions } from './find.ts';

/** What could be looked for instead. */
export interface Suggestion {
  query: string;
  total: number;
}

const SHORTEST = 2;
const MOST = 5;
const LONGEST = 40;

/**
 * For a query that finds nothing: its words without one of them, and the longest rows of characters of a word that do
 * stand in the texts. None of them is what was asked for, and none is given as such.
 */
export async function nearest(finder: Finder, words: readonly string[], options: SearchOptions): Promise<Suggestion[]> {
  const bare = { engine: options.engine, doc: options.doc };
  const total = async (query: string) => (await find(finder, query, bare)).records.length;
  const fewer =
    words.length > 1
      ? words.map((_, i) =>
          words
            .filter((_, k) => k !== i)
            .map(quote)
            .join(' '),
        )
      : [];
  const rows: string[] = [];
  for (const word of words) if ((await total(quote(word))) === 0) rows.push(...(await longestRows(word, total)));
  const suggestions: Suggestion[] = [];
  for (const query of new Set([...fewer, ...rows])) {
    const found = await total(query);
    if (found > 0) suggestions.push({ query, total: found });
    if (suggestions.length === MOST) break;
  }
  return suggestions;
}

/** The longest rows of a word that occur, none of them within another. */
async function longestRows(word: string, total: (query: string) => Promise<number>): Promise<string[]> {
  const rows: { from: number; to: number }[] = [];
  const cut = word.slice(0, LONGEST);
  for (let length = cut.length - 1; length >= SHORTEST && rows.length < MOST; length--) {
    for (let from = 0; from + length <= cut.length; from++) {
      const to = from + length;
      if (rows.some((row) => row.from <= from && to <= row.to)) continue;
      if ((await total(quote(cut.slice(from, to)))) > 0) rows.push({ from, to });
    }
  }
  return rows.map(({ from, to }) => quote(cut.slice(from, to)));
}

/** As a query that means just these characters. */
const quote = (word: string): string => (/^-|[\s：:]/u.test(word) ? `"${word}"` : word);
