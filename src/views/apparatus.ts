import { isOwnPage } from '../model/address.ts';
import { ByKey } from '../model/by-key.ts';
import type { Clause } from '../model/clause.ts';
import type { Duty } from '../model/duty.ts';
import type { Entity } from '../model/entity.ts';
import type { Erratum } from '../model/erratum.ts';
import type { Link } from '../model/link.ts';
import type { Mention } from '../model/mention.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Pilot } from '../model/pilot.ts';
import { keyOf } from '../model/ref.ts';
import { isListed, type Target } from '../model/target.ts';
import type { Term } from '../model/term.ts';
import type { Theme } from '../model/theme.ts';
import { inFolder, withInner } from './kinds.ts';
import { library, type Work } from './library.ts';
import { once, records } from './records.ts';
import { runsOf, stepOf } from './runs.ts';

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
  /** The same by the clauses that they name or stand in; duties also by the paragraphs that they cover. */
  at: {
    entities: ByKey<Entity>;
    terms: ByKey<Term>;
    duties: ByKey<Duty>;
    targets: ByKey<Target>;
    links: ByKey<Link>;
  };
  /** Ids of the themes of a clause, the strongest first. */
  themesAt: (at: string) => readonly string[];
  /** True where a heading says that the clause is about the theme, or nothing else is. */
  isAbout: (at: string, theme: string) => boolean;
  /** The clause of a key; throws where there is none, since a link to it would lead nowhere. */
  clauseOf: (at: string) => { work: Work; clause: Clause; order: number };
  /** The entity of an id; throws where there is none. */
  entityOf: (id: string) => Entity;
  /** Every clause of all documents in order. */
  clauseAt: ReadonlyMap<string, { work: Work; clause: Clause; order: number }>;
}

/** All registers, with what leads from one to another. */
export const apparatus = once(async (): Promise<Apparatus> => {
  const [works, all] = await Promise.all([library(), records()]);
  const { entities, themes, terms, errata, milestones, duties, pilots, links } = all;
  const targets = all.targets.filter(isListed);
  const themesOf = new Map(all['clause-themes'].map((row) => [keyOf(row), row]));
  const clauses = works.flatMap((work) => work.clauses.map((clause) => ({ work, clause })));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const clauseAt = new Map(clauses.map((one, order) => [keyOf(one.clause), { ...one, order }]));
  return {
    ...{ works, entities, themes, terms, errata, milestones, duties, pilots, targets, links },
    byId,
    clauseAt,
    at: {
      entities: new ByKey(entities, ({ mentions }) => mentions.map(keyOf)),
      terms: new ByKey(terms, ({ mentions }) => mentions.map(keyOf)),
      duties: new ByKey(duties, (duty) => [keyOf(duty), ...duty.covers.map((id) => keyOf({ doc: duty.doc, id }))]),
      targets: new ByKey(targets, (target) => [keyOf(target)]),
      links: new ByKey(links, ({ from, to }) => [keyOf(from), keyOf(to)]),
    },
    clauseOf: (at) => found(clauseAt.get(at), `clause ${at}`),
    entityOf: (id) => found(byId.get(id), `entity ${id}`),
    themeById: new Map(themes.map((theme) => [theme.id, theme])),
    themesAt: (at) => themesOf.get(at)?.themes ?? [],
    isAbout: (at, theme) => {
      const why = themesOf.get(at)?.why ?? [];
      return why[0]?.theme === theme || why.some((one) => one.theme === theme && one.by === 'heading');
    },
  };
});

function found<T>(one: T | undefined, name: string): T {
  if (one === undefined) throw new Error(`there is no ${name}`);
  return one;
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
  withInner(entities, place).flatMap(({ mentions }) => mentions);

/** True for a division of another province than most: 北京市 among the cities of 河北. */
export function isOutside(entities: readonly Entity[], { code }: Entity): boolean {
  const provinces = [...Map.groupBy(entities, (one) => one.code?.slice(0, 2))].filter(([province]) => province);
  const home = provinces.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  return code !== null && !code.startsWith(home ?? '');
}

/** The static paths of the pages of a register's entities that have one, of which one may have several. */
export async function entityPaths(folder: string) {
  const { entities, works } = await apparatus();
  const own = inFolder(entities, folder).filter(({ url }) => isOwnPage(url));
  return own.flatMap((entity) => {
    const byDoc = Map.groupBy(entity.mentions, ({ doc }) => doc);
    const runs = runsOf(works, ({ record }) => countClauses(byDoc.get(record.id) ?? []));
    return runs.map((run) => ({ params: { id: stepOf(entity.id, run.number) }, props: { entity, run } }));
  });
}
