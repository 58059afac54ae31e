import { type Cited, citation, doubtOf } from '../../model/citation.ts';
import type { Clause } from '../../model/clause.ts';
import { type Above, footOf, type Sheet } from './sheet.ts';

/** A clause as its JSON form gives it. */
export interface ClauseForm extends Clause {
  document: Cited['document'];
  address: string;
  /** What it stands under, outermost first. */
  above: readonly Above[];
  below: readonly Clause[];
}

/** Words of a clause: `[start, end)` in its head and text together. */
export interface Cut {
  id: string;
  start: number;
  end: number;
}

/** A clause and all below it, of its JSON form. */
export const formSheet = (form: ClauseForm): Sheet => ({
  ...sheetOf([form], citation(form.document, form)),
  clauses: [form, ...form.below],
  foot: footOf({ document: form.document, clause: form, url: form.address }),
});

/** As many checks as the foot of a page has room for. */
const MOST_CHECKS = 12;

/**
 * Selected words of one document, in order. `forms` hold every clause of them, alone or below another; a row of a table is
 * taken whole.
 */
export function selectionSheet(forms: readonly ClauseForm[], cuts: readonly Cut[]): Sheet {
  const [{ document, address, url }] = forms as [ClauseForm];
  const records = new Map(forms.flatMap((form) => [form, ...form.below]).map((clause) => [clause.id, clause]));
  const chosen = cuts.flatMap((cut) => {
    const clause = records.get(cut.id);
    return clause ? [{ cut, clause }] : [];
  });
  const whole = new Set(chosen.filter(isWhole).map(({ clause }) => clause.id));
  const below = Map.groupBy(records.values(), ({ parent }) => parent);
  const isAll = (id: string): boolean => whole.has(id) && (below.get(id) ?? []).every((child) => isAll(child.id));
  const roots = chosen.map(({ clause }) => clause).filter(({ parent }) => parent === null || !isAll(parent));
  const [first, last] = [roots[0], roots.at(-1)] as [Clause, Clause];
  const place = first === last ? first.locator : `${first.locator}至${last.locator}`;
  const checks = roots.slice(0, MOST_CHECKS).map(({ hash }) => hash);
  const facts = [
    ...(roots.every(({ id }) => isAll(id)) ? [] : ['节选']),
    ...doubtOf(document),
    `文本校验 ${checks.join(' ')}${roots.length > checks.length ? ` 等${roots.length}条` : ''}`,
  ];
  const name = citation(document, { locator: place });
  return {
    ...sheetOf(forms, name),
    clauses: chosen.map(cutOf),
    foot: [`${name}（${facts.join('；')}）`, address.slice(0, address.length - url.length) + first.url],
  };
}

function sheetOf(forms: readonly ClauseForm[], name: string): Pick<Sheet, 'name' | 'issuer' | 'title' | 'lineOf'> {
  const lines = new Map<string, readonly Above[]>();
  for (const form of forms) {
    lines.set(form.id, [...form.above, form]);
    for (const clause of form.below) lines.set(clause.id, [...(lines.get(clause.parent ?? '') ?? []), clause]);
  }
  return { name, issuer: forms[0]?.document.issuer ?? null, title: [], lineOf: ({ id }) => lines.get(id) ?? [] };
}

interface Chosen {
  cut: Cut;
  clause: Clause;
}

const isWhole = ({ cut, clause: { kind, head, text } }: Chosen): boolean =>
  kind === 'row' || (head + text).trim() === (head + text).slice(cut.start, cut.end).trim();

function cutOf({ cut: { start, end }, clause }: Chosen): Clause {
  const { kind, head, text } = clause;
  if (kind === 'row') return clause;
  const at = (n: number) => Math.max(0, n - head.length);
  return { ...clause, head: head.slice(start, end), text: text.slice(at(start), at(end)) };
}
