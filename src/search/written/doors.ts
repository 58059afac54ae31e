import type { Division } from '../../model/division.ts';
import type { DocumentRecord } from '../../model/document.ts';
import { type Entity, type EntityKind, KIND_FOLDER } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import { BAR, FOOT, OTHERS } from '../../model/pages.ts';
import { formsOfPlace } from '../../model/place-name.ts';
import { keyOf } from '../../model/ref.ts';
import type { Synonym } from '../../model/synonym.ts';
import type { Term } from '../../model/term.ts';
import type { Theme } from '../../model/theme.ts';
import type { DoorKind, DoorRow, Doors } from '../doors.ts';
import { pairsIn } from './packs.ts';

/** Of the published records what leads to a page. */
export interface Named {
  entities?: readonly Entity[];
  terms?: readonly Term[];
  themes?: readonly Theme[];
  synonyms?: readonly Synonym[];
  'clause-themes'?: readonly { doc: string; clause: string; themes: readonly string[] }[];
}

const KINDS: Readonly<Record<EntityKind, DoorKind>> = {
  city: 'place',
  county: 'place',
  'new-area': 'place',
  department: 'body',
  park: 'park',
  enterprise: 'firm',
  project: 'programme',
  programme: 'programme',
};

/** Every name that leads to a page → `/search/doors.json`. `gazetteer`: the divisions among which a place may be that no text names. */
export function doorsOf(
  documents: readonly Pick<DocumentRecord, 'title' | 'shortTitle' | 'aliases' | 'url'>[],
  data: Named,
  gazetteer: readonly Division[] = [],
): Doors {
  const { entities = [], terms = [], themes = [], synonyms = [] } = data;
  const groups = [...Map.groupBy(entities, ({ kind }) => KINDS[kind])].map(([kind, own]) => ({
    kind,
    folder: `/${KIND_FOLDER[(own[0] as Entity).kind]}/`,
    rows: own.map((entity) => rowOf(entity.name, entity, formsFor(kind, entity))),
  }));
  const places = groups.find(({ kind }) => kind === 'place')?.rows ?? [];
  const body: Omit<Doors, 'variants'> = {
    groups: [
      ...groups,
      ...themesOf(themes, data['clause-themes'] ?? []),
      {
        kind: 'term',
        folder: '/terms/',
        rows: terms.map((term) => rowOf(term.term, term, outside(term.term, term.forms))),
      },
      {
        kind: 'document',
        folder: '/',
        rows: documents.map(({ title, shortTitle, aliases, url }) => [title, url, 0, shortTitle, ...aliases]),
      },
      { kind: 'page', folder: '/', rows: pages() },
    ],
    said: synonyms.map(({ asked, texts, why }) => [asked, texts, why]),
    unnamed: unnamedOf(entities, places, gazetteer),
  };
  return { ...body, variants: pairsIn(JSON.stringify(body)) };
}

/** Of a place and a body what the texts call it; of others only what is not found in the name. */
const formsFor = (kind: DoorKind, entity: Entity): string[] =>
  kind === 'place' ? formsOfPlace(entity).own : kind === 'body' ? entity.forms : outside(entity.name, entity.forms);

const outside = (name: string, forms: readonly string[]): string[] => forms.filter((form) => !name.includes(form));

/** A path is given by its last step where it stands in the folder of its kind, as a page or on the page of the folder. */
function rowOf(
  name: string,
  { url, mentions }: { url: string; mentions: readonly Mention[] },
  forms: readonly string[],
): DoorRow {
  const [, , step = '', more] = url.split('/');
  const others = forms.filter((form) => form !== name);
  return [name, more === '' || step.startsWith('#') ? step : url, new Set(mentions.map(keyOf)).size, ...others];
}

function themesOf(themes: readonly Theme[], clauses: NonNullable<Named['clause-themes']>): Doors['groups'] {
  return (['industry', 'matter'] as const).map((kind) => {
    const own = themes.filter((theme) => theme.kind === kind);
    return {
      kind,
      folder: '/industries/',
      rows: own.map(({ id, name, scope }): DoorRow => {
        const count = clauses.filter((row) => row.themes.includes(id)).length;
        return [name, id, count, ...scope.split('、').filter((word) => word !== name)];
      }),
      words: own.map(({ keywords = [] }) => keywords),
    };
  });
}

const pages = (): DoorRow[] =>
  [...new Map([...FOOT, ...BAR, ...OTHERS].map((page) => [page.path, page])).values()].map(({ path, label, asked }) => [
    label,
    path,
    0,
    ...asked,
  ]);

/** The divisions of the province of the collection that have no page, each with its city's row. */
function unnamedOf(
  entities: readonly Entity[],
  places: readonly DoorRow[],
  gazetteer: readonly Division[],
): Doors['unnamed'] {
  const codes = entities.flatMap(({ code }) => code ?? []);
  const [home = ''] = [...Map.groupBy(codes, (code) => code.slice(0, 2))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([province]) => province);
  const cityOf = new Map(entities.filter(({ code }) => code?.endsWith('00')).map(({ code, name }) => [code, name]));
  const named = new Set(codes);
  return gazetteer.flatMap(({ code, name }): Doors['unnamed'] => {
    const city = places.findIndex(([place]) => place === cityOf.get(`${code.slice(0, 4)}00`));
    return home !== '' && code.startsWith(home) && !named.has(code) && city >= 0 ? [[name, city]] : [];
  });
}
