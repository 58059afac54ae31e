import { createHash } from 'node:crypto';
import type { Clause } from '../model/clause.ts';

/** The words that an address stands for: of a heading its title, since its number may change; of a paragraph all. */
export const wordsOf = ({ kind, head, title, text, label }: Clause): string =>
  kind === 'paragraph' || kind === 'front' ? head + text : title || label;

/** First 12 hexadecimal digits of the SHA-256 of the kind and the words, white space aside. */
export function fingerprint(clause: Clause): string {
  const words = `${clause.kind}\n${wordsOf(clause).replace(/\s/gu, '')}`;
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}

/** The first words, for a person who reads the register. */
export const opening = (clause: Clause): string => [...wordsOf(clause).replace(/\s+/gu, ' ')].slice(0, 12).join('');
