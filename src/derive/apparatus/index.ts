import type { Derived } from '../../model/dataset.ts';
import type { Collection } from '../../model/dossier.ts';
import { type Entity, EntityKind } from '../../model/entity.ts';
import type { Problem } from '../../model/problem.ts';
import { deriveDuties } from './duties.ts';
import { deriveEntities } from './entities.ts';
import { deriveErrata } from './errata.ts';
import { deriveMilestones } from './milestones.ts';
import { derivePilots } from './pilots.ts';
import { derivePlaces, type Places } from './places.ts';
import { deriveTerms } from './terms.ts';
import { Texts } from './texts.ts';
import { deriveClauseThemes, type IsTheme } from './themes.ts';
import { readThemes } from './themes-read.ts';

/** The reader's apparatus: who and what the texts name, what their words mean, and where the print is wrong. */
export function deriveApparatus(collection: Collection): {
  records: Pick<Derived, 'entities' | 'duties' | 'terms' | 'errata' | 'clause-themes' | 'pilots' | 'milestones'>;
  problems: Problem[];
} {
  const { dossiers, shared, slug = (name) => name } = collection;
  const texts = new Texts(dossiers);
  const themes = shared.themes ?? [];
  // Where the file of themes is missing or faulty, that is the problem, not every entry that names one.
  const isTheme: IsTheme = (id) => !shared.themes || themes.some((theme) => theme.id === id);
  const edited = deriveEntities(dossiers, texts, isTheme);
  const newAreas = edited.entities.filter(({ kind }) => kind === 'new-area');
  const places = derivePlaces(collection, texts, [...new Set(newAreas.flatMap(({ name, forms }) => [name, ...forms]))]);
  const located = locatePlaces(edited.entities, newAreas, places);
  const duties = deriveDuties(texts, shared.bodies ?? [], slug);
  const entities = sorted([...places.entities, ...located.entities, ...duties.entities], texts);
  const terms = deriveTerms(shared.terms ?? [], texts, isTheme);
  const errata = deriveErrata(collection, texts);
  const { milestones, problems: undated } = deriveMilestones(dossiers, texts);
  const themed = readThemes(dossiers, texts, isTheme, {
    rows: deriveClauseThemes(texts, themes),
    pilots: derivePilots(
      texts,
      entities.filter(isSite(shared.places?.provinces ?? [])),
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
      ...sameId(entities),
    ],
  };
}

/** A place where a pilot can stand: what comes from Beijing or goes there does not stand there. */
const isSite =
  (provinces: readonly string[]) =>
  ({ kind, code }: Entity): boolean =>
    ['city', 'county', 'new-area'].includes(kind) && (code === null || provinces.includes(code.slice(0, 2)));

/** Names of places in editors' lists → ids, each with its city. */
function locatePlaces(entities: readonly Entity[], newAreas: readonly Entity[], places: Places) {
  const problems: Problem[] = [];
  const byName = new Map(newAreas.map((area) => [area.name, area]));
  const resolve = (name: string): string[] | null => {
    const area = byName.get(name);
    return area ? [area.id, ...area.places.flatMap((inner) => resolve(inner) ?? [])] : places.resolve(name);
  };
  const located = entities.map((entity) => {
    const ids = entity.places.flatMap((name) => {
      const found = resolve(name);
      if (!found) problems.push(unknownPlace(entity, name));
      return found ?? [];
    });
    return { ...entity, places: [...new Set(ids)] };
  });
  return { entities: located, problems };
}

const unknownPlace = (entity: Entity, name: string): Problem => ({
  rule: 'entity/unknown-place',
  severity: 'error',
  file: `seeds/${entity.mentions[0]?.doc ?? '<doc>'}/editorial/entities.yaml`,
  near: [`id: ${entity.id}\n`, name],
  message: `${entity.id}: no place is called “${name}”.`,
  hint: 'Give the full name of a division in scope (seeds/places.yaml) or of a new area.',
});

function sorted(entities: readonly Entity[], texts: Texts): Entity[] {
  const order = EntityKind.options;
  return [...entities].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || texts.first(a.mentions) - texts.first(b.mentions),
  );
}

const sameId = (entities: readonly Entity[]): Problem[] =>
  entities
    .filter(({ id }, i) => entities.findIndex((other) => other.id === id) !== i)
    .map(({ id, name }) => ({
      rule: 'entity/duplicate-id',
      severity: 'error',
      file: 'seeds/',
      message: `The id ${id} (${name}) is taken by another entity.`,
      hint: 'Ids are addresses: give the editorial entry another.',
    }));
