import type { Folding } from './fold.ts';

/** What a query asks for; words are folded. */
export interface Query {
  /** All of them must stand in a record. */
  words: string[];
  /** None of them may. */
  without: string[];
  /** Only these documents; empty for all. */
  docs: string[];
}

/** The names that a document is narrowed by: `规划:`. */
export interface NamedDocument {
  id: string;
  title: string;
  shortTitle: string;
}

export const LONGEST_QUERY = 1000;
export const MOST_WORDS = 20;

/**
 * Words are parted by spaces; `"…"` keeps spaces; `-词` excludes; `规划:词` narrows. Where nothing but an exclusion or a
 * narrowing would be left to look for, its characters are what is looked for: `-2020年` is found as it stands.
 */
export function parseQuery(text: string, documents: readonly NamedDocument[], { fold }: Folding): Query {
  const query: Query = { words: [], without: [], docs: [] };
  const tokens = tokensOf(text.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  for (const { sign, body } of tokens) {
    const narrowed = sign === '' ? narrowing(body, documents) : undefined;
    if (narrowed) query.docs.push(...narrowed.docs);
    const word = fold(narrowed ? (quoted(narrowed.rest) ?? narrowed.rest) : (quoted(body) ?? body));
    if (word !== '') (sign === '-' ? query.without : query.words).push(word);
  }
  if (query.words.length > 0) return query;
  return literalQuery(text, { fold } as Folding);
}

/** The same characters with no sign read as one; quoted parts still keep their spaces. */
export function literalQuery(text: string, { fold }: Pick<Folding, 'fold'>): Query {
  const tokens = tokensOf(text.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  const words = tokens.map(({ sign, body }) => fold(sign + (quoted(body) ?? body))).filter(Boolean);
  return { words, without: [], docs: [] };
}

/** Words as typed: an ASCII quote opens only at the start of a word and closes only at its end. */
function tokensOf(text: string): { sign: '' | '-'; body: string }[] {
  const pattern = /(?<![^\s])([-－]?)((?:[^\s"：:]+[：:])?"[^"]+"(?![^\s])|\S+)/gu;
  return [...text.matchAll(pattern)].map(([, sign, body = '']) => ({ sign: sign ? '-' : '', body }));
}

const quoted = (body: string): string | undefined => /^"([^"]+)"$/u.exec(body)?.[1];

function narrowing(body: string, documents: readonly NamedDocument[]): { docs: string[]; rest: string } | undefined {
  const [, name, rest = ''] = /^([^：:"]+)[：:](.*)$/su.exec(body) ?? [];
  if (!name) return undefined;
  const bare = name.replace(/^《(.*)》$/u, '$1');
  const docs = documents.filter(({ id, title, shortTitle }) => [id, title, shortTitle].includes(bare));
  return docs.length > 0 ? { docs: docs.map(({ id }) => id), rest } : undefined;
}
