import { getCollection } from 'astro:content';
import type { Records } from '../model/dataset.ts';

/** The published records that pages show, in the order of their files. */
export type Shown = Omit<Records, 'numbers'>;

/** What is made once, when it is first asked for. */
export const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

/** Entries are known by their place in the file, and come in another order. */
const inOrder = <T>(entries: readonly { id: string; data: T }[]): T[] =>
  [...entries].sort((a, b) => Number(a.id) - Number(b.id)).map(({ data }) => data);

/** Every collection, read once. */
export const records = once(
  async (): Promise<Shown> => ({
    documents: inOrder(await getCollection('documents')),
    themes: inOrder(await getCollection('themes')),
    addresses: inOrder(await getCollection('addresses')),
    changes: inOrder(await getCollection('changes')),
    links: inOrder(await getCollection('links')),
    agreement: inOrder(await getCollection('agreement')),
    codings: inOrder(await getCollection('codings')),
    'coding-notes': inOrder(await getCollection('codingNotes')),
    coverage: inOrder(await getCollection('coverage')),
    matters: inOrder(await getCollection('matters')),
    targets: inOrder(await getCollection('targets')),
    comparisons: inOrder(await getCollection('comparisons')),
    candidates: inOrder(await getCollection('candidates')),
    reuse: inOrder(await getCollection('reuse')),
    clauses: inOrder(await getCollection('clauses')),
    'clause-themes': inOrder(await getCollection('clauseThemes')),
    entities: inOrder(await getCollection('entities')),
    duties: inOrder(await getCollection('duties')),
    synonyms: inOrder(await getCollection('synonyms')),
    terms: inOrder(await getCollection('terms')),
    milestones: inOrder(await getCollection('milestones')),
    references: inOrder(await getCollection('references')),
    sentences: inOrder(await getCollection('sentences')),
    outcomes: inOrder(await getCollection('outcomes')),
    english: inOrder(await getCollection('english')),
    errata: inOrder(await getCollection('errata')),
    pilots: inOrder(await getCollection('pilots')),
  }),
);
