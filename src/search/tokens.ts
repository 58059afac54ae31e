import { fold } from './fold.ts';

/**
 * The words that a text is indexed under: its overlapping pairs of characters, and its last character alone.
 * Pagefind finds a quoted row of pairs just where the characters stand side by side; a single character is a prefix.
 * Each character becomes letters that no tokenizer divides.
 */
export function pairs(text: string): string[] {
  const codes = [...fold(text)].map(code);
  return codes.map((c, i) => c + (codes[i + 1] ?? ''));
}

/** The query that Pagefind is asked for a row of characters: a quoted phrase of pairs, or a prefix for one character. */
export function pagefindQuery(text: string): string {
  const words = pairs(text);
  return words.length <= 1 ? (words[0] ?? '') : `"${words.slice(0, -1).join(' ')}"`;
}

/** Han, Latin letters and digits stand for themselves; other characters take a place in an unused run of Han. */
function code(character: string): string {
  if (/[\p{Script=Han}a-z0-9]/u.test(character)) return character;
  const point = character.codePointAt(0) as number;
  return String.fromCodePoint(0x3400 + (point % 0x19b0));
}
