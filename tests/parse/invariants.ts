import { expect } from 'vitest';
import type { Clause } from '../../src/model/clause.ts';
import { DocumentMeta } from '../../src/model/document.ts';
import { coverageFaults } from '../../src/parse/coverage.ts';

/** What holds for every text, damaged or not: nothing lost or doubled, every node made of its own characters. */
export function expectSound(text: string, clauses: readonly Clause[]): void {
  expect(coverageFaults(text, clauses)).toEqual([]);
  const seen = new Set<string>();
  for (const { id, kind, head, text: words, source, parent } of clauses) {
    const own = source.map((range) => text.slice(...range));
    // What parts the cells of a row is a tab in its text: of white space, or of pipes, where no cell is a pipe itself.
    const separators = kind === 'row' ? [/^\s$/, /^[|｜]$/] : [/^$/];
    const readings = separators.map((one) => own.map((piece) => (one.test(piece) ? '\t' : piece)).join(''));
    if (!readings.includes(head + words)) expect.fail(`${id} is not its source`);
    if (seen.has(id)) expect.fail(`two clauses are called ${id}`);
    if (parent !== null && !seen.has(parent)) expect.fail(`${id} stands before its parent ${parent}`);
    seen.add(id);
  }
}

export const FILES = { source: 'source.txt', meta: 'document.yaml' };

/** A document of which nothing is known but these fields. */
export function metaOf(fields: object = {}): DocumentMeta {
  return DocumentMeta.parse({ id: 'case', ...fields });
}
