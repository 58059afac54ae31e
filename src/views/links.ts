import type { Link } from '../model/link.ts';
import { keyOf } from '../model/ref.ts';
import { once, records } from './records.ts';

/** A link as one of its clauses sees it. */
export interface Counterpart {
  link: Link;
  /** `doc/id` of the clause at the other end. */
  other: string;
}

const byClause = once(async () => {
  const map = new Map<string, Counterpart[]>();
  for (const link of (await records()).links) {
    const ends = [keyOf(link.from), keyOf(link.to)] as const;
    for (const [own, other] of [ends, [ends[1], ends[0]] as const])
      map.set(own, [...(map.get(own) ?? []), { link, other }]);
  }
  for (const list of map.values()) list.sort((a, b) => b.link.strength - a.link.strength);
  return map;
});

/** The links of the clause at `doc/id`, the strongest first. */
export const linksOf = async (at: string): Promise<Counterpart[]> => (await byClause()).get(at) ?? [];
