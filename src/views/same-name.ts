import { ByKey } from '../model/by-key.ts';
import type { Entity } from '../model/entity.ts';
import type { Term } from '../model/term.ts';
import type { Apparatus } from './apparatus.ts';

const bare = (name: string): string => name.replaceAll(/[“”]/gu, '');
const wordsOf = ({ term, forms }: Term): string[] => [term, ...forms].map(bare);

type Names = Pick<Apparatus, 'terms' | 'entities'>;
const made = new WeakMap<Names, { terms: ByKey<Term>; entities: ByKey<Entity> }>();

function byName(registers: Names): { terms: ByKey<Term>; entities: ByKey<Entity> } {
  const known = made.get(registers) ?? {
    terms: new ByKey(registers.terms, wordsOf),
    entities: new ByKey(registers.entities, ({ name }) => [bare(name)]),
  };
  made.set(registers, known);
  return known;
}

/** The entities that have the name of a term: a page explains the word, another lists the clauses. */
export const entitiesCalled = (registers: Names, term: Term): Entity[] =>
  byName(registers).entities.within(wordsOf(term));

/** The terms that have the name of an entity. */
export const termsCalled = (registers: Names, { name }: Entity): Term[] => byName(registers).terms.within([bare(name)]);
