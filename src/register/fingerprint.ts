import { type Clause, isText } from '../model/clause.ts';

/** The words that an address stands for: of a heading its title, since its number may change; of a paragraph all. */
export const wordsOf = ({ kind, head, title, text, label }: Clause): string =>
  isText({ kind }) || kind === 'front' ? head + text : title || label;

/** FNV-1a, 64 bits, of the kind and the words, white space aside, as 16 hexadecimal digits. It tells, not guards. */
export function fingerprint(clause: Clause): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${clause.kind}\n${wordsOf(clause).replace(/\s/gu, '')}`)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}

/** The first words, for a person who reads the register. */
export const opening = (clause: Clause): string => [...wordsOf(clause).replace(/\s+/gu, ' ')].slice(0, 12).join('');
