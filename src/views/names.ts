import type { Entity } from '../model/entity.ts';
import { keyOf } from '../model/ref.ts';
import { apparatus } from './apparatus.ts';
import type { Work } from './library.ts';
import { once, records } from './records.ts';
import { pathOf } from './together.ts';
import { nameOf, two } from './two.ts';

/** A name and the clauses that have it, in the earlier and in the later document. */
export interface Named {
  name: string;
  url: string | null;
  at: [earlier: string[], later: string[]];
}

export interface NameGroup {
  id: string;
  label: string;
  kept: Named[];
  gone: Named[];
  fresh: Named[];
}

const KINDS: readonly { id: string; label: string; kinds: Entity['kind'][] }[] = [
  { id: 'enterprise', label: '企业机构', kinds: ['enterprise'] },
  { id: 'park', label: '园区基地', kinds: ['park'] },
  { id: 'project', label: '项目', kinds: ['project'] },
  { id: 'programme', label: '工程行动', kinds: ['programme'] },
  { id: 'county', label: '县（市、区）、新区', kinds: ['county', 'new-area'] },
  { id: 'department', label: '机关', kinds: ['department'] },
];

/** Who is named in which of the two documents; null where there are not two, or they name nobody. */
export const names = once(async (): Promise<{ works: readonly [Work, Work]; groups: NameGroup[] } | null> => {
  const pair = await two();
  if (!pair) return null;
  const { entities, pilots } = await apparatus();
  const { references } = await records();
  const of = (refs: readonly { doc: string; clause: string }[]): Named['at'] => {
    const keys = (work: Work) => [...new Set(refs.filter(({ doc }) => doc === work.record.id).map(keyOf))];
    return [keys(pair[0]), keys(pair[1])];
  };
  const named = KINDS.map(({ id, label, kinds }) => {
    const own = entities.filter(({ kind }) => kinds.includes(kind));
    return group(
      id,
      label,
      own.map(({ name, url, mentions }) => ({ name, url, at: of(mentions) })),
    );
  });
  const trialsIn = new Map(
    await Promise.all(pair.map(async (work) => [work.record.id, await pathOf('/pilots/', work)] as const)),
  );
  const tried = group(
    'pilot',
    '试点示范',
    pilots
      .filter(({ doc }) => trialsIn.has(doc))
      .map((one) => ({ name: one.quote, url: `${trialsIn.get(one.doc)}#${one.id}`, at: of([one]) })),
  );
  const outside = references.filter(({ kind, to }) => to === null && ['title', 'meeting', 'named'].includes(kind));
  const byName = Map.groupBy(outside, ({ quote }) => quote);
  const upstream = group(
    'upstream',
    '依据的文件和会议',
    [...byName].map(([name, refs]) => ({ name, url: null, at: of(refs) })),
  );
  const all = [...named, tried, upstream].filter((one) => one.kept.length + one.gone.length + one.fresh.length > 0);
  return all.length === 0 ? null : { works: pair, groups: all };
});

function group(id: string, label: string, all: readonly Named[]): NameGroup {
  const has = (before: boolean, after: boolean) =>
    all.filter(({ at: [a, b] }) => a.length > 0 === before && b.length > 0 === after);
  return { id, label, kept: has(true, true), gone: has(true, false), fresh: has(false, true) };
}

/** 企业机构：111 → 16 */
export const countsOf = ({ kept, gone, fresh }: NameGroup): [earlier: number, later: number] => [
  kept.length + gone.length,
  kept.length + fresh.length,
];

export const STATUSES = (works: readonly [Work, Work]) =>
  ({ kept: '都有', gone: `只见于${nameOf(works[0])}`, fresh: `只见于${nameOf(works[1])}` }) as const;
