import type { Clause } from '../../model/clause.ts';
import type { NumberRole } from '../../model/number.ts';
import { type Problem, problem, type YamlPath } from '../../model/problem.ts';
import type { TargetEditorial } from '../../model/target-editorial.ts';
import type { Draft } from './draft.ts';

type TargetFault = 'entry' | 'unknown-clause' | 'stale-quote' | 'ambiguous-quote';
/** Reports a fault of an entry: which, in which of its fields. */
type Report = (fault: TargetFault, field: string, message: string) => void;
interface Pointer {
  clause: string;
  quote: string;
  nth?: number | undefined;
}

export interface Decided {
  drafts: Draft[];
  /** Drafts of the rules that are no targets, and what their numbers are instead. */
  removed: { draft: Draft; role: TargetEditorial['removals'][number]['role'] }[];
  /** Words of which a person says what their numbers are. */
  told: Told[];
  problems: Problem[];
}

/** Words of a clause, and what the numbers in them are that no rule explains. */
export interface Told {
  clause: string;
  at: [number, number];
  quote: string;
  role: NumberRole;
  /** Its place in the list of the file. */
  entry: number;
}

/** The drafts of the rules as a person left them, in document order; an entry that finds not exactly one is a problem. */
export function decide(
  found: readonly Draft[],
  clauses: readonly Clause[],
  editorial: TargetEditorial | undefined,
  file: string,
): Decided {
  const problems: Problem[] = [];
  const reportAt =
    (...at: YamlPath): Report =>
    (fault, field, message) =>
      problems.push(problem(`targets/${fault}`, { file, at: [...at, field] }, message));
  const drafts = found.map((draft) => ({ ...draft, edited: [...draft.edited] }));
  const pick = (pointer: Pointer, ...at: YamlPath) => pointAt(pointer, drafts, clauses, reportAt(...at));
  const { names = [], corrections = [], additions = [], removals = [], numbers = [] } = editorial ?? {};
  for (const [i, { clause, quote, nth, ...fields }] of names.entries())
    set(pick({ clause, quote, nth }, 'names', i), fields, null);
  for (const [i, { set: fields, reason, ...pointer }] of corrections.entries())
    set(pick(pointer, 'corrections', i), fields, reason);
  const removed = removals.flatMap(({ role, ...pointer }, i) => {
    const draft = pick(pointer, 'removals', i);
    return draft ? [{ draft, role }] : [];
  });
  const added = additions.flatMap((addition, i) => add(addition, clauses, reportAt('additions', i)) ?? []);
  const told = numbers.flatMap(({ clause, quote, role }, entry): Told[] => {
    const start = placeOf(clause, quote, clauses, reportAt('numbers', entry));
    return start === null ? [] : [{ clause, at: [start, start + quote.length], quote, role, entry }];
  });
  const kept = drafts.filter((draft) => !removed.some((removal) => removal.draft === draft));
  return { drafts: inOrder([...kept, ...added], clauses), removed, told, problems };
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
  report('entry', 'quote', `${id}：“${quote}”里有${held.length}个指标，应指明一个。`);
  return null;
}

function placeOf(id: string, quote: string, clauses: readonly Clause[], report: Report): number | null {
  const text = clauses.find((clause) => clause.id === id)?.text;
  const start = text?.indexOf(quote) ?? -1;
  if (text === undefined) report('unknown-clause', 'clause', `没有条款 ${id}。`);
  else if (start < 0) report('stale-quote', 'quote', `${id} 里没有“${quote}”。`);
  else if (text.indexOf(quote, start + 1) >= 0) {
    report('ambiguous-quote', 'quote', `${id} 里“${quote}”不止一处。`);
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
    report('stale-quote', 'figure', `${clause}：“${quote}”里须恰好有一处“${figure}”。`);
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
