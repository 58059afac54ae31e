import { type Clause, isText } from './clause.ts';
import { onceFor } from './once.ts';

/** The clauses of one document as a tree. Each way through it costs what it gives, however long the document is. */
export class Tree {
  private readonly byId: ReadonlyMap<string, Clause>;
  private readonly order: ReadonlyMap<Clause, number>;
  private readonly under: ReadonlyMap<string | null, Clause[]>;

  constructor(clauses: readonly Clause[]) {
    this.byId = new Map(clauses.map((clause) => [clause.id, clause]));
    this.order = new Map(clauses.map((clause, at) => [clause, at]));
    this.under = Map.groupBy(clauses, ({ parent }) => parent);
  }

  get(id: string): Clause | undefined {
    return this.byId.get(id);
  }

  /** What stands directly under a clause, in document order; under null the top of the document. */
  children(id: string | null): readonly Clause[] {
    return this.under.get(id) ?? [];
  }

  parent({ parent }: Clause): Clause | undefined {
    return parent === null ? undefined : this.byId.get(parent);
  }

  /** From the top down to the clause itself. */
  lineage(clause: Clause): Clause[] {
    const line: Clause[] = [];
    for (let at: Clause | undefined = clause; at; at = this.parent(at)) line.push(at);
    return line.reverse();
  }

  /** How many headings deep it stands, itself among them: a paragraph that has items below it is none. */
  level(clause: Clause): number {
    return this.lineage(clause).filter((one) => one === clause || !isText(one)).length;
  }

  /** From the clause itself up to the top, or to its box: a box sums up more than the clause that it follows. */
  outwards(clause: Clause): Clause[] {
    const line = this.lineage(clause);
    return line
      .slice(
        Math.max(
          0,
          line.findLastIndex(({ kind }) => kind === 'box'),
        ),
      )
      .reverse();
  }

  /** The topmost clause above it; itself where it stands at the top. */
  top(clause: Clause): Clause {
    return this.lineage(clause)[0] ?? clause;
  }

  /** The clause and all below it, in document order: a paragraph may stand after what is not under its owner. */
  subtree(root: Clause): Clause[] {
    return this.reach(root, () => true);
  }

  /** The clause and what it says itself: the paragraphs and rows below it that no other heading is nearer to. */
  own(root: Clause): Clause[] {
    return this.reach(root, isText);
  }

  private reach(root: Clause, follows: (clause: Clause) => boolean): Clause[] {
    const found: Clause[] = [root];
    for (const clause of found) found.push(...this.children(clause.id).filter(follows));
    return this.sorted(found);
  }

  /** The same clauses in document order. */
  sorted(clauses: readonly Clause[]): Clause[] {
    return clauses.toSorted((a, b) => (this.order.get(a) ?? 0) - (this.order.get(b) ?? 0));
  }
}

/** The tree of a document's clauses, made once for each list. */
export const treeOf = onceFor((clauses: readonly Clause[]) => new Tree(clauses));
