import type { Clause } from '../../model/clause.ts';
import type { Entity } from '../../model/entity.ts';
import { keyOf } from '../../model/ref.ts';
import type { Held } from './held.ts';

/** Why a clause concerns a place: where its words name it, and what else shows it. */
export interface Reason {
  ranges: [start: number, end: number][];
  why: string[];
}

/**
 * A clause concerns a place where its words name it or what lies in it; where they name a park, a firm or a project that
 * stands there; where a heading above names any of these. A heading is told by what stands below it. `own`: the place and
 * what lies in it.
 */
export function reasonsOfPlace(held: Held, place: Entity, own: readonly Entity[]): Map<string, Reason> {
  const ids = new Set(own.map(({ id }) => id));
  const there = held.entities.filter((one) => !ids.has(one.id) && one.places.some((id) => ids.has(id)));
  const reasons = new Map<string, Reason>();
  const reasonAt = (clause: Clause): Reason => {
    const known = reasons.get(keyOf(clause)) ?? { ranges: [], why: [] };
    reasons.set(keyOf(clause), known);
    return known;
  };
  for (const entity of [...own, ...there])
    for (const mention of entity.mentions) {
      const clause = held.clauseAt.get(keyOf(mention))?.clause;
      if (!clause) continue;
      const texts = held.textsUnder(clause);
      if (texts.includes(clause) || texts.length === 0) {
        const { ranges, why } = reasonAt(clause);
        ranges.push([mention.start, mention.end]);
        const words = (clause.head + clause.text).slice(mention.start, mention.end);
        if (!place.forms.some((form) => words.includes(form))) why.push(says(entity, place, ids.has(entity.id)));
      }
      for (const below of texts.filter((one) => one !== clause)) reasonAt(below).why.push(`上级标题写到${entity.name}`);
    }
  return reasons;
}

/** Said where the words that name it do not name the place. */
const says = ({ name }: Entity, place: Entity, isInner: boolean): string =>
  `${name}${isInner ? '属' : '在'}${place.name}`;
