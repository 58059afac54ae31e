import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Node } from './node.ts';

const DIGITS = 8;

/** The SHA-256 of a text as UTF-8, in hex: that of source.txt. */
export const checksum = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Short checksum of every node's own words and of all below it, by id. */
export function hashes(nodes: readonly Node[]): Map<string, string> {
  const words = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  for (const { id, head, text } of nodes) {
    for (let at: string | null | undefined = id; at; at = parents.get(at)) words.get(at)?.push(head + text);
  }
  return new Map([...words].map(([id, own]) => [id, bytesToHex(sha256(utf8ToBytes(own.join('')))).slice(0, DIGITS)]));
}
