import { ByKey } from '../model/by-key.ts';
import type { Entity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import { keyOf } from '../model/ref.ts';
import type { Target } from '../model/target.ts';
import { inFolder } from './kinds.ts';

/** The places of a collection in order, and every mention of one by its clause. */
export interface PlacesNamed {
  places: readonly Entity[];
  mentions: ByKey<{ place: Entity; mention: Mention }>;
}

export function placesNamed(entities: readonly Entity[]): PlacesNamed {
  const places = inFolder(entities, 'places');
  const mentions = places.flatMap((place) => place.mentions.map((mention) => ({ place, mention })));
  return { places, mentions: new ByKey(mentions, ({ mention }) => [keyOf(mention)]) };
}

/**
 * The places that a target is for: those named in its quote, and those of its clause that its indicator names; with
 * the city of each county. Most targets are for the whole province and have none.
 */
export function placesOf(target: Target, { places, mentions }: PlacesNamed): Entity[] {
  const here = mentions.within([keyOf(target)]);
  const isQuoted = ({ source }: Mention) => source.some(([a, b]) => target.source.some(([c, d]) => a < d && c < b));
  const named = new Set(
    here
      .filter(({ place, mention }) => isQuoted(mention) || place.forms.some((form) => target.indicator.includes(form)))
      .map(({ place }) => place),
  );
  if (named.size === 0) return [];
  const cities = new Set([...named].map(({ within }) => within));
  return places.filter((place) => named.has(place) || cities.has(place.id));
}
