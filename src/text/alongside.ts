import { occurrences } from './occurrences.ts';
import { sharedWords } from './shared.ts';

/** A stretch of a text held against another: words that both have, a number that the other has not, words of its own. */
export interface Stretch {
  text: string;
  kind: 'shared' | 'number' | 'own' | 'mark';
}

/**
 * A text in stretches, joined they are the text: what it shares with another of two characters or more, wherever that
 * stands; its numbers that are not in the other; what is its own; and marks between them.
 */
export function alongside(text: string, other: string): Stretch[] {
  const kinds: Stretch['kind'][] = Array.from({ length: text.length }, (_, i): Stretch['kind'] =>
    /[\p{P}\p{Z}\s]/u.test(text.charAt(i)) ? 'mark' : 'own',
  );
  const paint = (from: number, to: number, kind: Stretch['kind']) => kinds.fill(kind, from, to);
  for (const words of sharedWords(text, other, (word) => word.length < 2))
    for (const [from, to] of occurrences(text, words)) paint(from, to, 'shared');
  const known = new Set(other.match(NUMBER));
  for (const { 0: number, index } of text.matchAll(NUMBER))
    paint(index, index + number.length, known.has(number) ? 'shared' : 'number');
  const found: Stretch[] = [];
  for (const [i, kind] of kinds.entries()) {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text.charAt(i);
    else found.push({ text: text.charAt(i), kind });
  }
  return found;
}

const NUMBER = /\d+(?:\.\d+)?%?/g;
