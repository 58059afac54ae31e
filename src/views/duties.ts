import type { Duty } from '../model/duty.ts';
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

/** The tasks of all documents in order. */
export function tasks({ duties, clauseAt, targets }: Apparatus): Task[] {
  return [...Map.groupBy(duties, keyOf)].map(([at, group]) => {
    const first = group[0] as Duty;
    const covers = first.covers.map((id) => keyOf({ doc: first.doc, id }));
    const clause = clauseAt.get(at)?.clause;
    const parent = clause && clauseAt.get(`${first.doc}/${clause.parent}`)?.clause;
    const section = parent?.title ?? '';
    const here = new Set(covers);
    return {
      at,
      name: clause?.title || section,
      section,
      duties: group,
      covers,
      targets: targets.filter((target) => here.has(keyOf(target))),
    };
  });
}
