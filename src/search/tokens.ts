/**
 * The words that folded text is indexed under. Pagefind finds a quoted row of pairs just where the characters stand
 * side by side. Single characters are words of their own, since it looks for a prefix in one file of the index only.
 */

/** What Pagefind is given for a record. */
export interface Tokens {
  content: string;
  /** How many of the words are of the title; they come first. */
  title: number;
}

export function tokensOf(title: string, text: string): Tokens {
  const heading = fieldTokens(title);
  return { content: [...heading, ...fieldTokens(text)].join(' '), title: heading.length };
}

/** Longer rows are asked for in part: what is left of the candidates is read, not counted. */
export const LONGEST_ROW = 24;

/** What Pagefind is asked for a row of folded characters. */
export function pagefindQuery(folded: string): string {
  const codes = codesOf(folded.slice(0, LONGEST_ROW));
  return `"${(codes.length === 1 ? codes : pairs(codes)).join(' ')}"`;
}

/** Overlapping pairs in their order, then each character once; the last pair has no neighbour among them. */
function fieldTokens(folded: string): string[] {
  const codes = codesOf(folded);
  return [...pairs(codes), ...new Set(codes)];
}

const pairs = (codes: readonly string[]): string[] => codes.slice(1).map((code, i) => `${codes[i]}${code}`);

/**
 * A code unit as four ASCII letters and digits: no tokenizer of any language, at build time or in the browser,
 * divides, stems, lowers or drops them, and none stands for two characters.
 */
const codesOf = (folded: string): string[] =>
  folded.split('').map((character) => character.charCodeAt(0).toString(36).padStart(4, '0'));
