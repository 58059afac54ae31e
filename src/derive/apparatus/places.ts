import { PlacesEditorial } from '../../model/division.ts';
import type { Collection } from '../../model/dossier.ts';
import type { Entity } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import { printed } from '../../model/source.ts';
import { formsOf, homeOf, type Place, scope } from './gazetteer.ts';
import { Naming } from './naming.ts';
import { Scanner } from './scan.ts';
import type { Texts } from './texts.ts';

const FILE = 'seeds/places.yaml';

/** The divisions that the texts name, by the gazetteer and seeds/places.yaml; and how a name leads to an id. */
export interface Places {
  entities: Entity[];
  /** The ids of a division and of its city by full, former or short name; null where there is none. */
  resolve: (name: string) => string[] | null;
  /** The first two digits of the provinces that the texts are of. */
  home: readonly string[];
  problems: Problem[];
}

/** `newAreas` are names of places that no gazetteer has: they are longer than what they hold (雄安新区, 安新). */
export function derivePlaces(collection: Collection, texts: Texts, newAreas: readonly string[]): Places {
  if (!collection.gazetteer) return { entities: [], resolve: () => [], home: [], problems: [] };
  const editorial = PlacesEditorial.parse(collection.shared.places ?? {});
  const issuers = collection.dossiers.map(({ record }) => record.issuer ?? '');
  const home = homeOf(collection.gazetteer, editorial, issuers);
  const places = scope(collection.gazetteer, editorial, home);
  const forms = formsOf(places, editorial);
  const blockers = newAreas.filter((name) => !compound(name, [...forms.keys()], newAreas));
  const scanner = new Scanner(forms, blockers, editorial.traps);
  const named = new Naming({ places, forms, editorial, isBlocker: (form) => blockers.includes(form) });
  const { found, open } = named.read(texts.clauses, (words) => scanner.scan(words));
  const year = Math.max(0, ...collection.dossiers.map(({ record }) => Number(record.signed?.slice(0, 4) ?? 0)));
  const ids = new Set<string>();
  const entities = [...places.values()]
    .filter(({ code }) => found.has(code))
    .sort((a, b) => Number(b.near) - Number(a.near))
    .map((place) => {
      // Two provinces may have names of one sound: the nearer place keeps the plain id.
      const own = ids.has(place.id) ? { ...place, id: `${place.id}-${place.code}` } : place;
      ids.add(own.id);
      places.set(own.code, own);
      return own;
    })
    .map((place) =>
      record(place, places.get(place.within ?? '')?.id ?? null, found.get(place.code) ?? [], collection, texts, year),
    );
  const known = new Set(entities.map(({ id }) => id));
  return {
    entities: entities.map((entity) =>
      entity.within && known.has(entity.within) ? entity : { ...entity, within: null },
    ),
    resolve: resolver(places, forms),
    home,
    problems: [...stale(collection, texts, places), ...undecided(open)],
  };
}

/** True for 沧州渤海新区, which is 沧州 and 渤海新区: the parts are found by themselves. */
const compound = (name: string, forms: readonly string[], names: readonly string[]) =>
  forms.some((form) => name.startsWith(form) && names.includes(name.slice(form.length)));

function record(
  place: Place,
  city: string | null,
  mentions: Mention[],
  { shared }: Collection,
  texts: Texts,
  year: number,
): Entity {
  const renamed = shared.places?.renamed.find(({ code }) => code === place.code);
  const tile = shared.places?.tiles.find(({ code }) => code === place.code);
  const later = renamed !== undefined && renamed.year > year;
  return {
    id: place.id,
    kind: place.kind,
    name: later ? renamed.old : place.name,
    forms: texts.forms(mentions),
    mentions,
    type: null,
    code: place.code,
    within: city,
    tile: tile ? { column: tile.column, row: tile.row } : null,
    places: [],
    themes: [],
    note: renamed ? (later ? `${renamed.year}年改名${place.name}。` : `${renamed.year}年由${renamed.old}改设。`) : null,
    origin: 'rule',
    url: `/places/${place.id}/`,
  };
}

/** The place and its city: a park in 沙河市 stands in 邢台市, too. */
function resolver(places: ReadonlyMap<string, Place>, forms: ReadonlyMap<string, readonly string[]>) {
  return (name: string): string[] | null => {
    const codes = forms.get(name) ?? [];
    const place = codes.length === 1 ? places.get(codes[0] as string) : undefined;
    if (!place) return null;
    const city = places.get(place.within ?? '');
    return city ? [place.id, city.id] : [place.id];
  };
}

/** Names of several divisions of which none can be told: counted nowhere, so an editor should say. */
const undecided = (open: ReadonlyMap<string, string>): Problem[] =>
  [...open].map(([form, clause]) =>
    problem('place/undecided', { file: FILE }, `${clause} 里的“${form}”是几个区划共有的名称。`),
  );

/** Entries of seeds/places.yaml that name no division, or that no text bears out. */
function stale(collection: Collection, texts: Texts, places: ReadonlyMap<string, Place>): Problem[] {
  const editorial = collection.shared.places;
  if (!editorial) return [];
  const all = texts.clauses.map(printed);
  const found: Problem[] = [];
  const report = (at: YamlPath, message: string) => found.push(problem('place/stale', { file: FILE, at }, message));
  const code = (value: string, ...at: YamlPath) => {
    if (!places.has(value)) report(at, `范围内没有代码为 ${value} 的区划。`);
  };
  const words = (value: string, ...at: YamlPath) => {
    if (!all.some((text) => text.includes(value))) report(at, `没有文件写到“${value}”。`);
  };
  editorial.outside.forEach((value, i) => {
    code(value, 'outside', i);
  });
  for (const list of ['tiles', 'short', 'renamed'] as const)
    editorial[list].forEach((entry, i) => {
      code(entry.code, list, i, 'code');
    });
  editorial.abbreviations.forEach(({ codes, form }, i) => {
    codes.forEach((value, n) => {
      code(value, 'abbreviations', i, 'codes', n);
    });
    words(form, 'abbreviations', i, 'form');
  });
  editorial.short.forEach(({ form }, i) => {
    words(form, 'short', i, 'form');
  });
  editorial.traps.forEach((trap, i) => {
    words(trap.in, 'traps', i, 'in');
    if (!trap.in.includes(trap.form)) report(['traps', i, 'form'], `“${trap.in}”里没有“${trap.form}”。`);
  });
  return found;
}
