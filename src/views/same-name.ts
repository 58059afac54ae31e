import type { Entity } from '../model/entity.ts';
import type { Term } from '../model/term.ts';

const bare = (name: string): string => name.replaceAll(/[“”]/gu, '');

/** Whether a term and an entity are one name, of which a page explains the word and another lists the clauses. */
export const isSameName = (term: Pick<Term, 'term' | 'forms'>, entity: Pick<Entity, 'name'>): boolean =>
  [term.term, ...term.forms].map(bare).includes(bare(entity.name));
