import { type Clause, isText } from '../model/clause.ts';

/** The words that an address stands for: of a heading its title, since its number may change; of a paragraph all. */
export const wordsOf = ({ kind, head, title, text, label }: Clause): string =>
  isText({ kind }) || kind === 'front' ? head + text : title || label;

/** FNV-1a, 64 bits, of the kind and the words, white space aside, as 16 hexadecimal digits. It tells, not guards. */
export const fingerprint = (clause: Clause): string =>
  fnv(`${clause.kind}\n${wordsOf(clause).replace(/\s/gu, '')}`, 0xcbf29ce484222325n, 0x100000001b3n, 64);

/** FNV-1a, 32 bits, of every character that the clause owns, number and white space among them; 8 hexadecimal digits. */
export const exactPrint = ({ head, text }: Clause): string => fnv(head + text, 0x811c9dc5n, 0x01000193n, 32);

function fnv(text: string, basis: bigint, prime: bigint, bits: number): string {
  const mask = (1n << BigInt(bits)) - 1n;
  let hash = basis;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * prime) & mask;
  return hash.toString(16).padStart(bits / 4, '0');
}

/**
 * Where each clause stands, by position: its parent's id, the number as printed (¶ for a text) and its order among those
 * of its kind: `2 （二） 2`, `2.2.1 ¶ 4`. A citation in words means what these say, whatever the address.
 */
export function placesOf(clauses: readonly Clause[]): string[] {
  const counts = new Map<string, number>();
  return clauses.map(({ kind, parent, label }) => {
    const series = `${parent ?? '-'} ${kind}`;
    const order = (counts.get(series) ?? 0) + 1;
    counts.set(series, order);
    return `${parent ?? '-'} ${isText({ kind }) ? '¶' : label || '-'} ${order}`;
  });
}

/** The first words, for a person who reads the register. */
export const opening = (clause: Clause): string => [...wordsOf(clause).replace(/\s+/gu, ' ')].slice(0, 12).join('');
