import { citation } from '../../model/citation.ts';
import type { Task, Where } from '../../model/concern.ts';
import { parseKey } from '../../model/ref.ts';
import { findDates } from '../../text/dates.ts';
import { STANDINGS, standingOf } from '../duties.ts';
import type { Held } from './held.ts';

/** How lists name the clause of a key. Throws where there is none, since a link to it would lead nowhere. */
export function whereOf({ clauseAt, documentOf }: Held, at: string): Where {
  const clause = clauseAt.get(at)?.clause;
  const document = documentOf.get(parseKey(at)?.doc ?? '');
  if (!clause || !document) throw new Error(`there is no clause ${at}`);
  const { locator, url } = clause;
  return { place: `《${document.shortTitle}》${locator}`, citation: citation(document, clause), url };
}

/** A task with those of its paragraphs that are listed. */
export function taskOf(held: Held, task: Held['tasks'][number], listed: ReadonlyMap<string, unknown>): Task {
  const due = task.duties.find(({ deadline }) => deadline !== null)?.deadline ?? null;
  const { at, name, section, covers, duties } = task;
  return {
    ...{ at, name, section, covers: covers.filter((key) => listed.has(key)) },
    bodies: duties.map((duty) => ({
      id: duty.bodyId,
      name: duty.body,
      url: held.byId.get(duty.bodyId)?.url ?? '/bodies/',
      standing: STANDINGS[standingOf(duty)],
    })),
    due,
    dueDate: findDates(due ?? '').at(-1)?.value ?? null,
  };
}
