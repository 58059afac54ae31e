import { readFileSync } from 'node:fs';
import type { Edition } from '../../src/emit/edition.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { DocumentRecord } from '../../src/model/document.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`content/data/${name}.json`, 'utf8'));

/** The committed documents as editions, with one erratum each so that notes are exercised. */
export function committedEditions(): Edition[] {
  const clauses = read<Clause[]>('clauses');
  return read<DocumentRecord[]>('documents').map((record) => {
    const own = clauses.filter(({ doc }) => doc === record.id);
    const faulty = own.filter(({ text }) => text.length > 60)[1] as Clause;
    const erratum = { clause: faulty.id, quote: faulty.text.slice(20, 24), suggestion: '别的字', reason: '测试<用>&' };
    return {
      record,
      clauses: own,
      errata: [erratum],
      published: '2026-01-02',
      absolute: (path: string) => `https://example.org${path}`,
    };
  });
}

/** The characters of markup: tags dropped, references resolved. */
export const textOfMarkup = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name: 'lt') =>
      name ? NAMED[name] : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** All words of clauses, white space aside. */
export const wordsOfClauses = (clauses: readonly Pick<Clause, 'head' | 'text'>[]): string =>
  bare(clauses.map(({ head, text }) => head + text).join(''));

export const bare = (text: string): string => text.replace(/\s/gu, '');
