import { ByKey } from '../model/by-key.ts';
import type { Entity } from '../model/entity.ts';
import { onceFor } from '../model/once.ts';
import type { Term } from '../model/term.ts';
import type { Apparatus } from './apparatus.ts';

const bare = (name: string): string => name.replaceAll(/[“”]/gu, '');
const wordsOf = ({ term, forms }: Term): string[] => [term, ...forms].map(bare);

type Names = Pick<Apparatus, 'terms' | 'entities'>;
const byName = onceFor(({ terms, entities }: Names) => ({
  terms: new ByKey(terms, wordsOf),
  entities: new ByKey(entities, ({ name }) => [bare(name)]),
}));

/** The entities that have the name of a term: a page explains the word, another lists the clauses. */
export const entitiesCalled = (registers: Names, term: Term): Entity[] =>
  byName(registers).entities.within(wordsOf(term));

/** The terms that have the name of an entity. */
export const termsCalled = (registers: Names, { name }: Entity): Term[] => byName(registers).terms.within([bare(name)]);
