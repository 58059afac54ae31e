import type { Clause } from '../../model/clause.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { Mention } from '../../model/mention.ts';
import { keyOf } from '../../model/ref.ts';
import { printed, sourceRanges } from '../../model/source.ts';
import { type Tree, treeOf } from '../../model/tree.ts';
import { occurrences } from '../../text/occurrences.ts';

/** The clauses of all documents in order, and where words stand in them. */
export class Texts {
  readonly clauses: readonly Clause[];
  private readonly position = new Map<string, number>();
  private readonly trees: ReadonlyMap<string, Tree>;

  constructor(dossiers: readonly Dossier[]) {
    this.clauses = dossiers.flatMap((dossier) => dossier.clauses);
    this.trees = new Map(dossiers.map(({ record, clauses }) => [record.id, treeOf(clauses)]));
    this.clauses.forEach((clause, i) => void this.position.set(keyOf(clause), i));
  }

  clause(doc: string, id: string): Clause | undefined {
    return this.clauses[this.position.get(keyOf({ doc, id })) ?? -1];
  }

  /** The tree that a clause stands in. */
  tree({ doc }: Clause): Tree {
    const tree = this.trees.get(doc);
    if (!tree) throw new Error(`no document ${doc}`);
    return tree;
  }

  /** Every place where the quote stands in a clause; none where the clause is missing. */
  find(doc: string, id: string, quote: string, shared = false): Mention[] {
    const clause = this.clause(doc, id);
    return clause ? occurrences(printed(clause), quote).map(([start, end]) => mention(clause, start, end, shared)) : [];
  }

  /** The words of a mention. */
  words({ doc, clause, start, end }: Pick<Mention, 'doc' | 'clause' | 'start' | 'end'>): string {
    const found = this.clause(doc, clause);
    return found ? printed(found).slice(start, end) : '';
  }

  /** In document order, the longer first where two begin at one place; the same place once. */
  sorted(mentions: readonly Mention[]): Mention[] {
    const at = (m: Mention) => this.position.get(keyOf(m)) ?? 0;
    const ordered = [...mentions].sort((a, b) => at(a) - at(b) || a.start - b.start || b.end - a.end);
    return ordered.filter((m, i) => {
      const last = ordered[i - 1];
      return !(last && at(last) === at(m) && last.start === m.start && last.end === m.end);
    });
  }

  /** The order of the first mention among all clauses, for sorting what is mentioned. */
  first(mentions: readonly Mention[]): number {
    const m = mentions[0];
    return m ? (this.position.get(keyOf(m)) ?? 0) * 1e5 + m.start : Number.MAX_SAFE_INTEGER;
  }

  /** The different words of the mentions, longest first. */
  forms(mentions: readonly Mention[]): string[] {
    return [...new Set(mentions.map((m) => this.words(m)))].sort((a, b) => b.length - a.length);
  }
}

/** The characters `[start, end)` of head + text as a mention. */
export const mention = (clause: Clause, start: number, end: number, shared = false): Mention => ({
  doc: clause.doc,
  clause: clause.id,
  source: sourceRanges(clause, start, end),
  start,
  end,
  shared,
});
