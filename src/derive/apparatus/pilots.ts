import type { Clause } from '../../model/clause.ts';
import type { Entity } from '../../model/entity.ts';
import type { Pilot } from '../../model/pilot.ts';
import { printed } from '../../model/source.ts';
import type { Theme } from '../../model/theme.ts';
import { mention, type Texts } from './texts.ts';
import { themesOf } from './themes.ts';

const TITLE = /试点|示范/u;

/**
 * The boxes that list pilots: each part of a paragraph up to ； or 。 is one, with those of the places that it names, or
 * that the parks and firms stand in that it names. Entities are in the order in which places shall stand.
 */
export function derivePilots(
  texts: Texts,
  places: readonly Entity[],
  others: readonly Entity[],
  themes: readonly Theme[],
): Pilot[] {
  const boxes = texts.clauses.filter(({ kind, title }) => kind === 'box' && TITLE.test(title));
  return boxes.flatMap((box) =>
    texts.clauses
      .filter(({ doc, parent, text }) => doc === box.doc && parent === box.id && text !== '')
      .flatMap((clause) => parts(clause).map((range, i) => pilot(box, clause, range, i, { places, others, themes }))),
  );
}

/** Half-open ranges of the parts, without their closing marks. */
function parts(clause: Clause): [number, number][] {
  const words = printed(clause);
  return [...words.matchAll(/[^；。]+/gu)]
    .filter(([part]) => part.trim() !== '')
    .map((match) => [match.index, match.index + match[0].length]);
}

function pilot(
  box: Clause,
  clause: Clause,
  [start, end]: [number, number],
  index: number,
  known: { places: readonly Entity[]; others: readonly Entity[]; themes: readonly Theme[] },
): Pilot {
  const quote = printed(clause).slice(start, end);
  const own = themesOf(quote, known.themes).map(({ theme }) => theme);
  const isNamed = ({ mentions }: Entity) =>
    mentions.some((m) => m.doc === clause.doc && m.clause === clause.id && start <= m.start && m.end <= end);
  const within = new Set(known.others.filter(isNamed).flatMap(({ places }) => places));
  const nearer = new Set(known.places.filter(({ id }) => within.has(id)).map((place) => place.within));
  const named = known.places.filter((place) => isNamed(place) || (within.has(place.id) && !nearer.has(place.id)));
  return {
    id: `${clause.doc}-${clause.id}-${index + 1}`,
    doc: clause.doc,
    box: box.id,
    clause: clause.id,
    kind: box.title.replace(/(建设|培育壮大|发展)?试点示范$/u, '').trim() || box.title,
    quote,
    places: named.map(({ id }) => id),
    themes: own.length > 0 ? own : themesOf(box.title, known.themes).map(({ theme }) => theme),
    source: mention(clause, start, end).source,
  };
}
