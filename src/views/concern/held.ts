import { ByKey } from '../../model/by-key.ts';
import type { Clause } from '../../model/clause.ts';
import type { Records } from '../../model/dataset.ts';
import { keyOf } from '../../model/ref.ts';
import { isListed } from '../../model/target.ts';
import { type Tree, treeOf } from '../../model/tree.ts';
import { makeTasks } from '../duties.ts';
import { placesNamed } from '../target-places.ts';

/** The records of which it is told what concerns somebody. */
export type Given = Pick<
  Records,
  | ('documents' | 'clauses' | 'clause-themes' | 'entities' | 'themes' | 'duties' | 'targets')
  | ('milestones' | 'pilots' | 'links' | 'coverage' | 'matters')
>;

export type Held = ReturnType<typeof withWays>;

/** The same with the ways between them. */
export function withWays(given: Given) {
  const clauseAt = new Map(given.clauses.map((clause, order) => [keyOf(clause), { clause, order }]));
  const trees = new Map<string, Tree>(
    [...Map.groupBy(given.clauses, ({ doc }) => doc)].map(([doc, own]) => [doc, treeOf(own)]),
  );
  // Of what is to be reached: how many kinds a list has is not.
  const targets = given.targets.filter((target) => isListed(target) && target.class !== 'count-of-categories');
  const at = {
    targets: new ByKey(targets, (target) => [keyOf(target)]),
    milestones: new ByKey(given.milestones, (milestone) => [keyOf(milestone)]),
    links: new ByKey(given.links, ({ from, to }) => [keyOf(from), keyOf(to)]),
    matters: new ByKey(given.matters, (matter) => [keyOf(matter)]),
    coverage: new ByKey(given.coverage, (row) => [keyOf(row)]),
    themes: new ByKey(given['clause-themes'], (row) => [keyOf(row)]),
  };
  return {
    ...given,
    targets,
    clauseAt,
    /** Throws where no clause has the key. */
    urlAt(key: string): string {
      const found = clauseAt.get(key);
      if (!found) throw new Error(`no clause ${key}`);
      return found.clause.url;
    },
    at,
    byId: new Map(given.entities.map((entity) => [entity.id, entity])),
    documentOf: new Map(given.documents.map((document) => [document.id, document])),
    tasks: makeTasks({ duties: given.duties, clauseAt, at }),
    placed: placesNamed(given.entities),
    /** A clause with the words below it, in order: paragraphs, rows, what stands around them. */
    textsUnder: (clause: Clause): Clause[] =>
      (trees.get(clause.doc)?.subtree(clause) ?? []).filter(({ text }) => text !== ''),
    themesAt: (key: string): Record<string, string[]> =>
      Object.fromEntries(at.themes.within([key]).flatMap(({ why }) => why.map((one) => [one.theme, one.words]))),
  };
}
