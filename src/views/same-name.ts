import type { Entity } from '../model/entity.ts';
import type { Term } from '../model/term.ts';

const bare = (name: string): string => name.replaceAll(/[“”]/gu, '');

/** Whether a term and an entity are one name, of which a page explains the word and another lists the clauses. */
export const isSameName = (term: Pick<Term, 'term' | 'forms'>, entity: Pick<Entity, 'name'>): boolean =>
  [term.term, ...term.forms].map(bare).includes(bare(entity.name));

/** The forms of a place: spellings of its own name, and words that only bring it along (石保廊, 开滦煤矿). */
export function formsOfPlace({ name, forms }: Pick<Entity, 'name' | 'forms'>): { own: string[]; along: string[] } {
  const short = name.replace(/[省市县区旗]$/u, '');
  const isOwn = (form: string) => form.includes(short) || name.startsWith(form.replace(/[省市县区旗]$/u, ''));
  return { own: forms.filter(isOwn), along: forms.filter((form) => !isOwn(form)) };
}
