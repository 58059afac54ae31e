import { type Clause, isText } from '../model/clause.ts';
import { onceFor } from '../model/once.ts';
import { keyOf } from '../model/ref.ts';
import { printed } from '../model/source.ts';
import { apparatus } from './apparatus.ts';
import { tiesOf } from './column.ts';
import type { Compared } from './compared.ts';
import { records } from './records.ts';
import { sectionOf } from './sections.ts';

/** What the earlier document has and the later one does not write any more. */
export interface Left {
  clause: Clause;
  words: string;
  /** A reader's name for it; null for a whole paragraph. */
  title: string | null;
  /** A reader's reason; null where only a rule says so. */
  why: string | null;
  /** Ids of its themes. */
  themes: readonly string[];
  /** The section of the later document under which it would stand; null where nothing of its own section is taken up. */
  section: Clause | null;
}

/** All that was left, in the order of the earlier document; nothing where nobody read the two against each other. */
export const leftOf = onceFor(async (pair: Compared): Promise<Left[]> => {
  if (pair.links.length === 0) return [];
  const { matters } = await records();
  const section = sectionFinder(pair);
  const themesAt = (await apparatus()).themesAt;
  const whole = (await untied(pair)).map((one) => ({
    ...one,
    words: printed(one.clause),
    title: null,
    themes: themesAt(keyOf(one.clause)),
  }));
  const parts = matters.flatMap(({ kind, doc, clause: id, quote, subject, title, why }) => {
    const clause = kind === 'not-carried' && doc === pair.earlier.record.id ? pair.earlier.tree.get(id) : undefined;
    return clause ? [{ clause, words: quote, title, why, themes: [subject] }] : [];
  });
  const order = new Map(pair.earlier.clauses.map((clause, i) => [clause, i]));
  return [...whole, ...parts]
    .map((one) => ({ ...one, section: section(one.clause) }))
    .sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
});

/** Paragraphs to which nothing of the later document goes back, and that say something of their own. */
async function untied(pair: Compared): Promise<{ clause: Clause; why: string | null }[]> {
  const read = new Map((await records()).coverage.map((row) => [keyOf(row), row]));
  const tied = new Set([...tiesOf(pair).values()].flat().map(({ earlier }) => earlier));
  return pair.earlier.clauses
    .filter((clause) => (isText(clause) || clause.kind === 'front') && !clause.header && !tied.has(clause))
    .flatMap((clause) => {
      const row = read.get(keyOf(clause));
      const why = row?.status === 'not-carried' ? row.why : null;
      return row?.status === 'apparatus' ? [] : [{ clause, why }];
    });
}

/** The section to which most links of a clause lead; of none, those of what stands around it, ever wider. */
function sectionFinder({ links, earlier, later }: Compared): (clause: Clause) => Clause | null {
  const sectionsAt = new Map<string, Clause[]>();
  for (const { from, to } of links) {
    const target = later.tree.get(from.clause);
    if (target) sectionsAt.set(to.clause, [...(sectionsAt.get(to.clause) ?? []), sectionOf(later, target)]);
  }
  return (clause) => {
    for (const around of earlier.tree.lineage(clause).reverse()) {
      const found = earlier.tree.subtree(around).flatMap(({ id }) => sectionsAt.get(id) ?? []);
      const [most] = [...Map.groupBy(found, (one) => one)].sort((a, b) => b[1].length - a[1].length);
      if (most) return most[0];
    }
    return null;
  };
}
