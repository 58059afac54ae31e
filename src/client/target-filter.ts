/** Which rows of the table are shown and in what order: a state that is the query of the page. */
import { deadlineRank } from '../model/figure.ts';
import { fold } from '../search/fold.ts';

const FIELDS = ['q', 'doc', 'theme', 'place', 'deadline', 'class', 'nature', 'sort'] as const;
export type Field = (typeof FIELDS)[number];
/** Empty strings where nothing is chosen. */
export type State = Readonly<Record<Field, string>>;

/** What the filters see of a row. */
export interface Facts {
  doc: string;
  theme: string;
  /** Ids of the places that it is for; most are for the whole province and have none. */
  places: readonly string[];
  /** 2020, 2017-10, annual or none. */
  deadline: string;
  class: string;
  /** 约束性, 预期性 or none. */
  nature: string;
  value: number | null;
  unit: string;
  name: string;
  /** All the words of the row, and those of the sentence that it comes from. */
  words: string;
  /** Place in the order of the documents. */
  order: number;
}

/** `?q=钢&doc=plan-2016` → state; what is unknown is ignored. */
export function readState(query: string): State {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries(FIELDS.map((field) => [field, parameters.get(field) ?? ''])) as State;
}

/** State → `?q=钢&doc=plan-2016`, or the empty string where nothing is chosen. */
export function writeState(state: State): string {
  const parameters = new URLSearchParams();
  for (const field of FIELDS) if (state[field] !== '') parameters.set(field, state[field].toWellFormed());
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** True for a row that has all that is chosen, and every word of the free text. */
export function matches(facts: Facts, state: State): boolean {
  const chosen = (['doc', 'theme', 'deadline', 'class', 'nature'] as const).every(
    (field) => state[field] === '' || state[field] === facts[field],
  );
  if (!chosen || (state.place !== '' && !facts.places.includes(state.place))) return false;
  const wanted = state.q.split(/\s+/u).filter(Boolean).map(fold);
  const words = wanted.length > 0 ? fold(facts.words) : '';
  return wanted.every((word) => words.includes(word));
}

type Order = (a: Facts, b: Facts) => number;
const byOrder: Order = (a, b) => a.order - b.order;
const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const collator = new Intl.Collator('zh-Hans-CN');

/** The orders beside the one by theme. Values are compared within their unit only: units in the order of the text. */
export const ORDERS: Readonly<Record<string, Order>> = {
  document: byOrder,
  deadline: (a, b) => text(deadlineRank(a.deadline), deadlineRank(b.deadline)) || byOrder(a, b),
  value: (a, b) =>
    Number(a.value === null) - Number(b.value === null) ||
    text(a.unit, b.unit) ||
    (b.value ?? 0) - (a.value ?? 0) ||
    byOrder(a, b),
  name: (a, b) => collator.compare(a.name, b.name) || byOrder(a, b),
};
