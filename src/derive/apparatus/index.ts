import { themesIn } from '../../model/common-themes.ts';
import type { Derived } from '../../model/dataset.ts';
import type { Collection, Dossier } from '../../model/dossier.ts';
import { type Entity, EntityKind } from '../../model/entity.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { deriveDuties } from './duties.ts';
import { deriveEntities } from './entities.ts';
import { deriveErrata } from './errata.ts';
import { deriveMilestones } from './milestones.ts';
import { derivePilots } from './pilots.ts';
import { derivePlaces, type Places } from './places.ts';
import { deriveTerms } from './terms.ts';
import { Texts } from './texts.ts';
import { deriveClauseThemes } from './themes.ts';
import { readThemes } from './themes-read.ts';

/** The reader's apparatus: who and what the texts name, what their words mean, and where the print is wrong. */
export function deriveApparatus(collection: Collection): {
  records: Pick<Derived, 'entities' | 'duties' | 'terms' | 'errata' | 'clause-themes' | 'pilots' | 'milestones'>;
  problems: Problem[];
} {
  const { dossiers, shared, slug = (name) => name } = collection;
  const texts = new Texts(dossiers);
  const themes = themesIn(shared);
  const edited = deriveEntities(collection, texts);
  const newAreas = edited.entities.filter(({ kind }) => kind === 'new-area');
  const places = derivePlaces(collection, texts, [...new Set(newAreas.flatMap(({ name, forms }) => [name, ...forms]))]);
  const located = locatePlaces(edited.entities, newAreas, places, dossiers);
  const duties = deriveDuties(texts, shared.bodies ?? [], slug);
  const entities = sorted([...places.entities, ...located.entities, ...duties.entities], texts);
  const terms = deriveTerms(shared.terms ?? [], texts, shared);
  const errata = deriveErrata(collection, texts);
  const { milestones, problems: undated } = deriveMilestones(dossiers, texts);
  const themed = readThemes(collection, texts, {
    rows: deriveClauseThemes(texts, themes),
    pilots: derivePilots(
      texts,
      entities.filter(isSite(places.home)),
      entities.filter((entity) => entity.kind === 'park'),
      themes,
    ),
  });
  return {
    records: {
      entities,
      duties: duties.duties,
      terms: terms.terms,
      errata: errata.errata,
      milestones,
      'clause-themes': themed.rows,
      pilots: themed.pilots,
    },
    problems: [
      ...places.problems,
      ...edited.problems,
      ...located.problems,
      ...duties.problems,
      ...terms.problems,
      ...errata.problems,
      ...themed.problems,
      ...undated,
      ...sameId(entities, dossiers),
    ],
  };
}

/** A place where a pilot can stand: what comes from Beijing or goes there does not stand there. */
const isSite =
  (provinces: readonly string[]) =>
  ({ kind, code }: Entity): boolean =>
    ['city', 'county', 'new-area'].includes(kind) && (code === null || provinces.includes(code.slice(0, 2)));

/** Names of places in editors' lists → ids, each with its city. */
function locatePlaces(
  entities: readonly Entity[],
  newAreas: readonly Entity[],
  places: Places,
  dossiers: readonly Dossier[],
) {
  const problems: Problem[] = [];
  const byName = new Map(newAreas.map((area) => [area.name, area]));
  const resolve = (name: string): string[] | null => {
    const area = byName.get(name);
    return area ? [area.id, ...area.places.flatMap((inner) => resolve(inner) ?? [])] : places.resolve(name);
  };
  const located = entities.map((entity) => {
    const ids = entity.places.flatMap((name) => {
      const found = resolve(name);
      if (!found) problems.push(...unknownPlace(entity, name, dossiers));
      return found ?? [];
    });
    return { ...entity, places: [...new Set(ids)] };
  });
  return { entities: located, problems };
}

/** In every list of entities that gives the name. */
const unknownPlace = ({ id }: Entity, name: string, dossiers: readonly Dossier[]): Problem[] =>
  dossiers.flatMap(({ record, editorial }) =>
    (editorial.entities ?? []).flatMap((entry, i) => {
      const at = entry.id === id ? entry.places.indexOf(name) : -1;
      const place = { file: `seeds/${record.id}/editorial/entities.yaml`, at: [i, 'places', at] };
      return at < 0 ? [] : [problem('entity/unknown-place', place, `${id}：没有叫“${name}”的地方。`)];
    }),
  );

function sorted(entities: readonly Entity[], texts: Texts): Entity[] {
  const order = EntityKind.options;
  return [...entities].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || texts.first(a.mentions) - texts.first(b.mentions),
  );
}

/** A place, a body and an editor's entry may meet in one id: the entry that an editor wrote is the one to change. */
const sameId = (entities: readonly Entity[], dossiers: readonly Dossier[]): Problem[] =>
  entities.flatMap(({ id }, i) => {
    const first = entities.findIndex((other) => other.id === id);
    if (first === i) return [];
    const both = [entities[first] as Entity, entities[i] as Entity];
    const message = `${id}：“${both[0]?.name}”与“${both[1]?.name}”用了同一个 id。`;
    const places = dossiers.flatMap(({ record, editorial }) => {
      const at = (editorial.entities ?? []).findIndex((entry) => entry.id === id);
      return at < 0 ? [] : [{ file: `seeds/${record.id}/editorial/entities.yaml`, at: [at, 'id'] }];
    });
    return [problem('entity/duplicate-id', places[0] ?? { file: 'seeds/bodies.yaml' }, message)];
  });
