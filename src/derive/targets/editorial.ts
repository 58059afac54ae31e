import type { Clause } from '../../model/clause.ts';
import type { Problem } from '../../model/problem.ts';
import type { TargetEditorial } from '../../model/target-editorial.ts';
import type { Draft } from './draft.ts';

type Report = (rule: string, message: string, hint: string) => void;
interface Pointer {
  clause: string;
  quote: string;
  nth?: number | undefined;
}

export interface Decided {
  drafts: Draft[];
  /** Drafts of the rules that are no targets, and what their numbers are instead. */
  removed: { draft: Draft; role: TargetEditorial['removals'][number]['role'] }[];
  problems: Problem[];
}

/** The drafts of the rules as a person left them, in document order; an entry that finds not exactly one is a problem. */
export function decide(
  found: readonly Draft[],
  clauses: readonly Clause[],
  editorial: TargetEditorial | undefined,
  file: string,
): Decided {
  const problems: Problem[] = [];
  const report: Report = (rule, message, hint) => problems.push({ rule, severity: 'error', file, message, hint });
  const drafts = found.map((draft) => ({ ...draft, edited: [...draft.edited] }));
  const pick = (pointer: Pointer) => pointAt(pointer, drafts, clauses, report);
  const { names = [], corrections = [], additions = [], removals = [] } = editorial ?? {};
  for (const { clause, quote, nth, ...fields } of names) set(pick({ clause, quote, nth }), fields, null);
  for (const { set: fields, reason, ...pointer } of corrections) set(pick(pointer), fields, reason);
  const removed = removals.flatMap(({ role, ...pointer }) => {
    const draft = pick(pointer);
    return draft ? [{ draft, role }] : [];
  });
  const added = additions.flatMap((addition) => add(addition, clauses, report) ?? []);
  const kept = drafts.filter((draft) => !removed.some((removal) => removal.draft === draft));
  return { drafts: inOrder([...kept, ...added], clauses), removed, problems };
}

function set(draft: Draft | null, fields: Partial<Draft>, reason: string | null): void {
  if (!draft) return;
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  Object.assign(draft, Object.fromEntries(given));
  draft.edited.push(...given.map(([field]) => field));
  draft.note = reason ?? draft.note;
}

/** The one draft whose figure stands in the words pointed at. */
export function pointAt<D extends Pick<Draft, 'clause' | 'at'>>(
  { clause: id, quote, nth }: Pointer,
  drafts: readonly D[],
  clauses: readonly Clause[],
  report: Report,
): D | null {
  const start = placeOf(id, quote, clauses, report);
  if (start === null) return null;
  const end = start + quote.length;
  const held = drafts.filter(({ clause, at }) => clause === id && start <= at[0] && at[1] <= end);
  const one = nth === undefined && held.length > 1 ? undefined : held[(nth ?? 1) - 1];
  if (one) return one;
  const count = held.length === 0 ? 'no target' : `${held.length} targets`;
  report(
    'targets/entry',
    `${id}: “${quote}” holds ${count}.`,
    'Quote the words with the figure; nth picks one of several.',
  );
  return null;
}

function placeOf(id: string, quote: string, clauses: readonly Clause[], report: Report): number | null {
  const text = clauses.find((clause) => clause.id === id)?.text;
  const hint = 'Read the text again and correct or remove the entry.';
  const start = text?.indexOf(quote) ?? -1;
  if (text === undefined) report('targets/unknown-clause', `There is no clause ${id}.`, hint);
  else if (start < 0) report('targets/stale-quote', `${id} does not say “${quote}”.`, hint);
  else if (text.indexOf(quote, start + 1) >= 0) {
    report('targets/ambiguous-quote', `${id} says “${quote}” more than once.`, 'Quote more of it.');
  } else return start;
  return null;
}

function add(addition: TargetEditorial['additions'][number], clauses: readonly Clause[], report: Report): Draft | null {
  const { figure, reason, ...fields } = addition;
  const { clause, quote } = fields;
  const start = placeOf(clause, quote, clauses, report);
  if (start === null) return null;
  const at = quote.indexOf(figure);
  if (at < 0 || quote.indexOf(figure, at + 1) >= 0) {
    report('targets/stale-quote', `${clause}: “${quote}” must hold “${figure}” exactly once.`, 'Correct the entry.');
    return null;
  }
  const span: [number, number] = [start, start + quote.length];
  const place: [number, number] = [start + at, start + at + figure.length];
  const open = { range: null, nature: null, cumulative: false, deadlineText: null };
  return { ...open, ...fields, valueText: figure, span, at: place, origin: 'editorial', edited: [], note: reason };
}

function inOrder(drafts: readonly Draft[], clauses: readonly Clause[]): Draft[] {
  const order = new Map(clauses.map(({ id }, i) => [id, i]));
  const rank = ({ clause }: Draft) => order.get(clause) ?? -1;
  return [...drafts].sort((a, b) => rank(a) - rank(b) || a.at[0] - b.at[0]);
}
