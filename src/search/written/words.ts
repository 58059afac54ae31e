import { pinyin } from 'pinyin-pro';
import type { Clause } from '../../model/clause.ts';
import type { Entity } from '../../model/entity.ts';
import type { Term } from '../../model/term.ts';

/** Of the published records what words are taken from. */
export interface Wordy {
  terms?: readonly Pick<Term, 'term'>[];
  entities?: readonly Pick<Entity, 'name' | 'forms'>[];
}

/** A word that can be typed in pinyin: the word, its syllables, and how many clauses have it. */
export type Word = [word: string, pinyin: string, clauses: number];

const LONGEST_HEADING = 12;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where words come from. A later dataset adds a line. */
const SOURCES: readonly ((clauses: readonly Clause[], data: Wordy) => string[])[] = [
  (clauses) => clauses.map(({ title }) => title).filter((title) => title.length <= LONGEST_HEADING),
  (clauses) => clauses.flatMap(({ title }) => [...segmenter.segment(title)].map(({ segment }) => segment)),
  (_, { terms = [] }) => terms.map(({ term }) => term),
  (_, { entities = [] }) => entities.flatMap(({ name, forms }) => [name, ...forms]),
];

/** The words of headings, terms and places, those in most clauses first. */
export function wordsOf(clauses: readonly Clause[], data: Wordy): Word[] {
  const words = new Set(
    SOURCES.flatMap((source) => source(clauses, data)).filter((w) => /^\p{Script=Han}{2,}$/u.test(w)),
  );
  return [...countsOf(words, clauses)]
    .map(([word, count]): Word => [word, pinyin(word, { toneType: 'none', v: true, type: 'array' }).join(' '), count])
    .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
}

/** In how many clauses each word stands; those in none are left out. The texts are read once, however many words there are. */
function countsOf(words: ReadonlySet<string>, clauses: readonly Clause[]): Map<string, number> {
  const byOpening = Map.groupBy(words, (word) => word.slice(0, 2));
  const counts = new Map<string, number>();
  for (const { title, text } of clauses) {
    const found = new Set<string>();
    for (const own of [title, text])
      for (let i = 0; i + 1 < own.length; i++)
        for (const word of byOpening.get(own.slice(i, i + 2)) ?? []) if (own.startsWith(word, i)) found.add(word);
    for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
