import type { Clause } from '../../model/clause.ts';
import type { Collection } from '../../model/dossier.ts';
import { keyOf } from '../../model/ref.ts';
import { printed } from '../../model/source.ts';
import { treeOf } from '../../model/tree.ts';
import { words } from '../../text/words.ts';

/** A pair of paragraphs that may have to do with one another. */
export interface Proposal {
  /** doc/id in the later document. */
  from: string;
  /** doc/id in the earlier document. */
  to: string;
  /** 0 … 1: cosine of the weighted words and pairs of characters. */
  score: number;
}

type Vector = Map<string, number>;

/** A heading says more of what a paragraph is about than a sentence in it. */
const HEADING = 0.6;

/** Terms that more paragraphs have lead nowhere: the lists of the others are short, however many texts there are. */
const OFTEN = 200;

/** For each paragraph of a later document, the `most` paragraphs of earlier ones that share most of what is rare. */
export function candidates(collection: Collection, most = 12): Proposal[] {
  const works = collection.dossiers.map(({ clauses }) => paragraphs(clauses));
  const frequency = new Map<string, number>();
  const all = works.flat();
  for (const { terms } of all) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  /** By term the paragraphs of the documents so far that have it, and how much it weighs in each. */
  const index = new Map<string, [at: string, weight: number][]>();
  return works.flatMap((work) => {
    const vectors = work.map(({ at, terms }) => ({ at, vector: weighted(terms, frequency, all.length) }));
    const found = vectors.flatMap(({ at, vector }) =>
      nearest(vector, index, most).map(([to, score]) => ({ from: at, to, score })),
    );
    for (const { at, vector } of vectors)
      for (const [term, weight] of vector) {
        if ((frequency.get(term) ?? 0) > OFTEN) continue;
        const list = index.get(term) ?? [];
        index.set(term, list);
        list.push([at, weight]);
      }
    return found;
  });
}

/** The paragraphs of the index with the highest cosines, the highest first. */
function nearest(vector: Vector, index: ReadonlyMap<string, [string, number][]>, most: number): [string, number][] {
  const scores = new Map<string, number>();
  for (const [term, weight] of vector)
    for (const [at, other] of index.get(term) ?? []) scores.set(at, (scores.get(at) ?? 0) + weight * other);
  return [...scores].sort((a, b) => b[1] - a[1]).slice(0, most);
}

function paragraphs(clauses: readonly Clause[]): { at: string; terms: Vector }[] {
  const tree = treeOf(clauses);
  return clauses
    .filter(({ kind, text }) => kind === 'paragraph' && text !== '')
    .map((clause) => {
      const terms = counts(printed(clause), 1);
      const parent = tree.parent(clause);
      for (const [term, count] of counts((parent?.title ?? '') + clause.title, HEADING))
        terms.set(term, (terms.get(term) ?? 0) + count);
      return { at: keyOf(clause), terms };
    });
}

/** Words, and pairs of characters where the dictionary may divide names otherwise in the two texts. */
function counts(text: string, weight: number): Vector {
  const found: Vector = new Map();
  const add = (term: string, by: number) => found.set(term, (found.get(term) ?? 0) + by * weight);
  for (const word of words(text)) if (word.text.length > 1) add(word.text, 1);
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (let i = 0; i + 1 < run.length; i++) add(run.slice(i, i + 2), 0.5);
  return found;
}

function weighted(terms: Vector, frequency: Vector, total: number): Vector {
  const vector = new Map(
    [...terms].map(([term, count]) => [term, Math.log1p(count) * Math.log(total / (frequency.get(term) ?? 1))]),
  );
  const length = Math.hypot(...vector.values()) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}
