import type { Change, Concern, Passage } from '../../model/concern.ts';
import type { Entity } from '../../model/entity.ts';
import { keyOf, parseKey } from '../../model/ref.ts';
import type { Theme } from '../../model/theme.ts';
import { join, type Span } from '../../text/ranges.ts';
import { LISTED } from '../duties.ts';
import { withInner } from '../kinds.ts';
import { readable } from '../readable.ts';
import { changesOf } from './changes.ts';
import { duesOf, type IsOwn } from './dues.ts';
import type { Held } from './held.ts';
import { type Reason, reasonsOfPlace } from './reasons.ts';
import { taskOf, whereOf } from './where.ts';

/** What is asked of the records for one subject. */
interface Subject extends Pick<Concern, 'kind' | 'id' | 'name' | 'url' | 'above' | 'note'> {
  reasons: ReadonlyMap<string, Reason>;
  /** True for what is said of the subject itself. */
  own: IsOwn;
  isTrial: (trial: Held['pilots'][number]) => boolean;
  isTask: (task: Held['tasks'][number]) => boolean;
}

const NO_REASON: Reason = { ranges: [], why: [] };

/** What concerns a place: see `reasonsOfPlace`. */
export function concernOfPlace(held: Held, place: Entity): Concern {
  const own = withInner(held.entities, place);
  const reasons = reasonsOfPlace(held, place, own);
  const ids = new Set(own.map(({ id }) => id));
  const forms = own.flatMap((one) => one.forms);
  const above = held.byId.get(place.within ?? place.places[0] ?? '') ?? null;
  return concernOf(held, {
    ...{ kind: 'place', id: place.id, name: place.name, url: place.url },
    above: above && { id: above.id, name: above.name },
    note: '',
    reasons,
    own: {
      target: (places) => places.some((id) => ids.has(id)),
      words: (words) => forms.some((f) => words.includes(f)),
    },
    isTrial: ({ places }) => places.some((id) => ids.has(id)),
    isTask: ({ covers }) => covers.some((at) => reasons.has(at)),
  });
}

/** What concerns a theme: the paragraphs that are of it. */
export function concernOfTheme(held: Held, { id, name }: Theme): Concern {
  const keys = held.clauses.map(keyOf).filter((at) => id in held.themesAt(at));
  const reasons = new Map(keys.map((at) => [at, NO_REASON]));
  return concernOf(held, {
    ...{ kind: 'theme', id, name, url: `/industries/${id}/`, above: null, note: '' },
    reasons,
    own: { target: (_, themes) => themes.includes(id), words: () => false, theme: id },
    isTrial: ({ themes }) => themes.includes(id),
    isTask: ({ covers }) => covers.some((at) => reasons.has(at)),
  });
}

/** What a body answers for: the paragraphs of its tasks, whole. */
export function concernOfBody(held: Held, body: Entity): Concern {
  const isTask: Subject['isTask'] = ({ duties }) => duties.some(({ bodyId }) => bodyId === body.id);
  const tasks = held.tasks.filter(isTask);
  const keys = tasks.flatMap(({ covers }) => covers);
  const own = tasks.flatMap(({ duties }) => duties).filter(({ bodyId }) => bodyId === body.id);
  return concernOf(held, {
    ...{ kind: 'body', id: body.id, name: body.name, url: body.url, above: null },
    note: own.some(({ role }) => role === 'named') ? LISTED : '',
    reasons: new Map(keys.map((at) => [at, NO_REASON])),
    own: { target: () => true, words: () => true },
    isTrial: () => false,
    isTask,
  });
}

function concernOf(held: Held, { reasons, own, isTrial, isTask, ...subject }: Subject): Concern {
  const passages = held.clauses.flatMap((clause): Passage[] => {
    const at = keyOf(clause);
    const reason = reasons.get(at);
    if (!reason) return [];
    const parts = partsOf(clause.head + clause.text, reason.ranges);
    return [{ at, parts, why: [...new Set(reason.why)].join('；'), themes: held.themesAt(at) }];
  });
  const keys = passages.map(({ at }) => at);
  const tasks = held.tasks.filter(isTask).map((task) => taskOf(held, task, reasons));
  const dues = duesOf(held, keys, own);
  const trials = held.pilots
    .filter(isTrial)
    .map(({ doc, clause, kind, quote, themes }) => ({ at: keyOf({ doc, clause }), kind, quote, themes }));
  const changes: Change[] = subject.kind === 'body' ? [] : changesOf(held, keys, own);
  const named = [passages, tasks, dues, trials].flat().map(({ at }) => at);
  const all = new Set([...named, ...changes.flatMap(({ earlier, later }) => [earlier ?? [], later ?? []].flat())]);
  const docs = new Set([...all].map((at) => parseKey(at)?.doc));
  return {
    ...subject,
    documents: held.documents.filter(({ id }) => docs.has(id)).map(({ id, title }) => ({ id, title })),
    clauses: Object.fromEntries([...all].map((at) => [at, whereOf(held, at)])),
    ...{ passages, tasks, dues, trials, changes },
  };
}

/** Words cut where a mark begins and ends; marks that touch are one. */
function partsOf(words: string, ranges: readonly Span[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of join(ranges)) {
    parts.push(words.slice(at, start), words.slice(start, end));
    at = end;
  }
  return [...parts, words.slice(at)].map(readable);
}
