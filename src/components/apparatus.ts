import { getCollection } from 'astro:content';
import { inOrder, library, type Work } from '../library.ts';
import type { Clause } from '../model/clause.ts';
import type { Duty } from '../model/duty.ts';
import type { Entity } from '../model/entity.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Link } from '../model/link.ts';
import type { Mention } from '../model/mention.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Pilot } from '../model/pilot.ts';
import { keyOf } from '../model/ref.ts';
import type { Target } from '../model/target.ts';
import type { Term } from '../model/term.ts';
import type { Theme } from '../model/theme.ts';
import { inFolder } from './kinds.ts';

/** The registers of the apparatus, with the ways between them and the clauses. */
export interface Apparatus {
  works: readonly Work[];
  entities: readonly Entity[];
  byId: ReadonlyMap<string, Entity>;
  terms: readonly Term[];
  errata: readonly Erratum[];
  milestones: readonly Milestone[];
  duties: readonly Duty[];
  pilots: readonly Pilot[];
  themes: readonly Theme[];
  themeById: ReadonlyMap<string, Theme>;
  targets: readonly Target[];
  links: readonly Link[];
  /** Ids of the themes of a clause, the strongest first. */
  themesAt: (at: string) => readonly string[];
  /** True where a heading says that the clause is about the theme, or nothing else is. */
  isAbout: (at: string, theme: string) => boolean;
  /** Every clause of all documents in order. */
  clauseAt: ReadonlyMap<string, { work: Work; clause: Clause; order: number }>;
}

let loading: Promise<Apparatus> | undefined;

/** All registers, read once. */
export function apparatus(): Promise<Apparatus> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Apparatus> {
  const works = await library();
  const entities = inOrder(await getCollection('entities'));
  const themes = inOrder(await getCollection('themes'));
  const themesOf = new Map(inOrder(await getCollection('clauseThemes')).map((row) => [keyOf(row), row]));
  const all = works.flatMap((work) => work.clauses.map((clause) => ({ work, clause })));
  return {
    works,
    entities,
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    terms: inOrder(await getCollection('terms')),
    errata: inOrder(await getCollection('errata')),
    milestones: inOrder(await getCollection('milestones')),
    duties: inOrder(await getCollection('duties')),
    pilots: inOrder(await getCollection('pilots')),
    themes,
    targets: inOrder(await getCollection('targets')),
    links: inOrder(await getCollection('links')),
    themeById: new Map(themes.map((theme) => [theme.id, theme])),
    themesAt: (at) => themesOf.get(at)?.themes ?? [],
    isAbout: (at, theme) => {
      const why = themesOf.get(at)?.why ?? [];
      return why[0]?.theme === theme || why.some((one) => one.theme === theme && one.by === 'heading');
    },
    clauseAt: new Map(all.map(({ work, clause }, order) => [keyOf(clause), { work, clause, order }])),
  };
}

/** The clauses of mentions, each once, in the order of the mentions. */
export const clausesOf = (mentions: readonly Pick<Mention, 'doc' | 'clause'>[]): string[] => [
  ...new Set(mentions.map(keyOf)),
];

/** How many clauses of a document the mentions stand in; of all documents without one. */
export const countClauses = (mentions: readonly Pick<Mention, 'doc' | 'clause'>[], doc?: string): number =>
  clausesOf(doc === undefined ? mentions : mentions.filter((m) => m.doc === doc)).length;

/** The mentions of a place and of what lies within it. */
export const mentionsWithin = (entities: readonly Entity[], place: Entity): Mention[] =>
  entities.filter((one) => one.id === place.id || lies(one, place)).flatMap(({ mentions }) => mentions);

/** True for a county of a city, and for a new area in it. */
export const lies = (inner: Entity, outer: Entity): boolean =>
  inner.within === outer.id || (inner.kind === 'new-area' && inner.places.includes(outer.id));

/** True for a division of another province than most: 北京市 among the cities of 河北. */
export function isOutside(entities: readonly Entity[], { code }: Entity): boolean {
  const provinces = [...Map.groupBy(entities, (one) => one.code?.slice(0, 2))].filter(([province]) => province);
  const home = provinces.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  return code !== null && !code.startsWith(home ?? '');
}

/** The static paths of the pages of a register's entities. */
export async function entityPaths(folder: string): Promise<{ params: { id: string }; props: { entity: Entity } }[]> {
  const { entities } = await apparatus();
  return inFolder(entities, folder).map((entity) => ({ params: { id: entity.id }, props: { entity } }));
}
