import type { ByKey } from '../model/by-key.ts';
import type { Clause } from '../model/clause.ts';
import type { Duty } from '../model/duty.ts';
import type { Entity } from '../model/entity.ts';
import { onceFor } from '../model/once.ts';
import { keyOf } from '../model/ref.ts';
import type { Target } from '../model/target.ts';
import type { Apparatus } from './apparatus.ts';

/** A task: the clause that names the bodies, the paragraphs that it covers, and who answers for them. */
export interface Task {
  at: string;
  /** What the task is called: the short title of its paragraph, else of its section. */
  name: string;
  section: string;
  duties: Duty[];
  covers: string[];
  targets: Target[];
}

/** The tasks of all documents in order, and of each body: made once. */
export const tasks = onceFor((registers: Apparatus): { all: readonly Task[]; byBody: ReadonlyMap<string, Task[]> } => {
  const all = makeTasks(registers);
  const byBody = new Map<string, Task[]>();
  for (const task of all)
    for (const id of new Set(task.duties.map(({ bodyId }) => bodyId)))
      byBody.set(id, [...(byBody.get(id) ?? []), task]);
  return { all, byBody };
});

/** What tasks are made of. */
interface Given {
  duties: readonly Duty[];
  clauseAt: ReadonlyMap<string, { clause: Clause }>;
  at: { targets: ByKey<Target> };
}

/** One task a clause that names bodies, in the order of the duties. */
export function makeTasks({ duties, clauseAt, at: { targets } }: Given): Task[] {
  return [...Map.groupBy(duties, keyOf)].map(([at, group]) => {
    const first = group[0] as Duty;
    const covers = first.covers.map((id) => keyOf({ doc: first.doc, id }));
    const clause = clauseAt.get(at)?.clause;
    const parent = clauseAt.get(keyOf({ doc: first.doc, clause: clause?.parent ?? '' }))?.clause;
    const section = parent?.title ?? '';
    return {
      at,
      name: clause?.title || section,
      section,
      duties: group,
      covers,
      targets: targets.within(covers),
    };
  });
}

/** How a body stands in a task: in the role that the text prints, else first or further down in a list. */
export type Standing = 'lead' | 'part' | 'first' | 'other';

export const STANDINGS: Readonly<Record<Standing, string>> = {
  lead: '牵头',
  part: '配合',
  first: '列首位',
  other: '其余',
};

export const standingOf = ({ role, place }: Pick<Duty, 'role' | 'place'>): Standing =>
  role === 'named' ? (place === 1 ? 'first' : 'other') : role;

/** True for a body that leads, or that convention takes to lead. */
export const isHead = (standing: Standing): boolean => standing === 'lead' || standing === 'first';

/** Bodies that lead most first, then those that take part most. */
export function byCount(duties: readonly Duty[]): (a: Pick<Entity, 'id'>, b: Pick<Entity, 'id'>) => number {
  const counts = new Map(
    [...Map.groupBy(duties, ({ bodyId }) => bodyId)].map(([id, own]) => {
      const heads = own.filter((duty) => isHead(standingOf(duty))).length;
      return [id, [heads, own.length - heads] as const];
    }),
  );
  const of = ({ id }: Pick<Entity, 'id'>) => counts.get(id) ?? [0, 0];
  return (a, b) => of(b)[0] - of(a)[0] || of(b)[1] - of(a)[1];
}

/** Said wherever a text only lists bodies. */
export const LISTED = '文件只列出责任单位、没有分牵头和配合的，这里照列：列首位的通常牵头，是惯例，不是原文。';

/** 列首位3项，其余9项: the standings that occur. */
export const countStandings = (duties: readonly Duty[]): string =>
  (Object.keys(STANDINGS) as Standing[])
    .map((standing) => ({ standing, count: duties.filter((duty) => standingOf(duty) === standing).length }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => `${STANDINGS[standing]}${count}项`)
    .join('，');
