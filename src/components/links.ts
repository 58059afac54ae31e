import { getCollection } from 'astro:content';
import { inOrder } from '../library.ts';
import type { Coverage, Link, Matter } from '../model/link.ts';
import { keyOf } from '../model/ref.ts';
import type { Theme } from '../model/theme.ts';

const strip = <T extends { order: number }>({ order: _, ...record }: T): Omit<T, 'order'> => record;
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | undefined;
  return () => (value ??= load());
};

/** All links, in the order of the later document. */
export const allLinks = once(async (): Promise<Link[]> => inOrder(await getCollection('links')).map(strip));

/** What became of every paragraph. */
export const allCoverage = once(async (): Promise<Coverage[]> => inOrder(await getCollection('coverage')).map(strip));

/** Matters that only one document has. */
export const allMatters = once(async (): Promise<Matter[]> => inOrder(await getCollection('matters')).map(strip));

/** The themes in the order of their file. */
export const allThemes = once(async (): Promise<Theme[]> => inOrder(await getCollection('themes')).map(strip));

/** A link as one of its clauses sees it. */
export interface Counterpart {
  link: Link;
  /** `doc/id` of the clause at the other end. */
  other: string;
}

const byClause = once(async () => {
  const map = new Map<string, Counterpart[]>();
  for (const link of await allLinks()) {
    const ends = [keyOf(link.from), keyOf(link.to)] as const;
    for (const [own, other] of [ends, [ends[1], ends[0]] as const])
      map.set(own, [...(map.get(own) ?? []), { link, other }]);
  }
  for (const list of map.values()) list.sort((a, b) => b.link.strength - a.link.strength);
  return map;
});

/** The links of the clause at `doc/id`, the strongest first. */
export const linksOf = async (at: string): Promise<Counterpart[]> => (await byClause()).get(at) ?? [];
