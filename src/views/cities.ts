import type { Entity } from '../model/entity.ts';
import { keyOf } from '../model/ref.ts';
import type { Theme } from '../model/theme.ts';
import { type Apparatus, apparatus, clausesOf, isOutside, mentionsWithin } from './apparatus.ts';
import type { Work } from './library.ts';
import { once } from './records.ts';
import { two } from './two.ts';

/** A city and the paragraphs that name it or what lies in it, by industry, in each of two documents. */
export interface CityRow {
  city: Entity;
  /** The zone that each document puts it in, or null. */
  zones: (Entity | null)[];
  /** By industry: the keys of the paragraphs, a list a document. */
  cells: string[][][];
}

export interface Cities {
  works: readonly Work[];
  industries: Theme[];
  /** By the zones of the later document, in its order; those in none at the end. */
  groups: { zone: Entity | null; rows: CityRow[] }[];
}

/** City × industry of the two documents; null where there are not two, or no industry in which they name a city. */
export const cities = once(async (): Promise<Cities | null> => {
  const [pair, all] = await Promise.all([two(), apparatus()]);
  const home = all.entities.filter((one) => one.kind === 'city' && !isOutside(all.entities, one));
  if (!pair || home.length === 0) return null;
  const zones = pair.map((work) => zonesOf(all, work, home));
  const every = all.themes.filter(({ kind }) => kind === 'industry');
  const rows = home.map((city) => rowOf(all, city, pair, every, zones));
  const used = every.map((_, i) => rows.some(({ cells }) => cells[i]?.some((keys) => keys.length > 0)));
  const kept = rows
    .map((row) => ({ ...row, cells: row.cells.filter((_, i) => used[i]) }))
    .filter(({ cells }) => cells.flat(2).length > 0);
  const order = [...(zones[1] ?? []), null];
  const groups = order
    .map((zone) => ({ zone, rows: kept.filter(({ zones: [, own] }) => (own ?? null) === zone) }))
    .filter(({ rows: own }) => own.length > 0);
  return groups.length > 0 ? { works: pair, industries: every.filter((_, i) => used[i]), groups } : null;
});

function rowOf(
  all: Apparatus,
  city: Entity,
  works: readonly Work[],
  industries: readonly Theme[],
  zones: readonly Entity[][],
): CityRow {
  const keys = clausesOf(mentionsWithin(all.entities, city));
  return {
    city,
    zones: zones.map((own) => own.find(({ places }) => places.includes(city.id)) ?? null),
    cells: industries.map(({ id }) =>
      works.map(({ record }) =>
        keys.filter((key) => key.startsWith(`${record.id}/`) && all.themesAt(key).includes(id)),
      ),
    ),
  };
}

/** The zones of a document: areas of several cities that one clause divides the cities among, none in two of them. */
function zonesOf({ entities }: Apparatus, { record }: Work, home: readonly Entity[]): Entity[] {
  const ids = new Set(home.map(({ id }) => id));
  const wide = entities.filter(
    ({ kind, places }) =>
      kind === 'park' && places.filter((id) => ids.has(id)).length > 1 && places.every((id) => ids.has(id)),
  );
  const byClause = Map.groupBy(
    wide.flatMap((zone) => zone.mentions.filter(({ doc }) => doc === record.id).map((mention) => ({ zone, mention }))),
    ({ mention }) => keyOf(mention),
  );
  const divided = [...byClause.values()].map((named) => {
    const taken = new Set<string>();
    return named
      .sort((a, b) => a.mention.start - b.mention.start)
      .flatMap(({ zone }) => {
        if (zone.places.some((id) => taken.has(id))) return [];
        for (const id of zone.places) taken.add(id);
        return [zone];
      });
  });
  const most = divided.sort((a, b) => b.length - a.length)[0] ?? [];
  return most.length > 1 ? most : [];
}
