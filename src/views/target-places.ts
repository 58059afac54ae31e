import type { Entity, EntityKind } from '../model/entity.ts';
import type { Target } from '../model/target.ts';

const PLACES: ReadonlySet<EntityKind> = new Set(['city', 'county', 'new-area']);

/**
 * The places that a target is for: those named in its quote, and those of its clause that its indicator names; with
 * the city of each county. Most targets are for the whole province and have none.
 */
export function placesOf(target: Target, entities: readonly Entity[]): Entity[] {
  const places = entities.filter(({ kind }) => PLACES.has(kind));
  const named = places.filter(({ mentions, forms }) => {
    const here = mentions.filter(({ doc, clause }) => doc === target.doc && clause === target.clause);
    const quoted = here.some(({ source }) => source.some(([a, b]) => target.source.some(([c, d]) => a < d && c < b)));
    return quoted || (here.length > 0 && forms.some((form) => target.indicator.includes(form)));
  });
  const cities = new Set(named.map(({ within }) => within));
  return places.filter((place) => named.includes(place) || cities.has(place.id));
}
