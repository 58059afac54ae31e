import type { Range } from '../model/clause.ts';
import type { Heading } from './heading.ts';
import { type Node, wordsOf } from './node.ts';

/** The nodes made so far, in document order. Guarantees: no two have one id; head + text are the characters of source. */
export class Nodes {
  readonly all: Node[] = [];
  private readonly byId = new Map<string, Node>();
  private readonly suffixes = new Map<string, number>();
  private readonly counts = new Map<string, number>();
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get(id: string): Node | undefined {
    return this.byId.get(id);
  }

  /** A heading or a box: what it owns is its head. */
  makeTitled(node: Pick<Node, 'kind' | 'rank' | 'id' | 'label' | 'title' | 'parent' | 'source'>): Node {
    return this.keep({ ...node, id: this.unused(node.id, '~'), head: wordsOf(this.text, node.source), text: '' });
  }

  /** The next paragraph of an owner. */
  makeParagraph(owner: string, source: Range[], { title, head }: Heading): Node {
    const words = wordsOf(this.text, source);
    return this.keep({
      ...{
        kind: 'paragraph',
        rank: 0,
        id: `${owner}.p${this.next(`${owner}.p`)}`,
        label: '',
        title,
        parent: owner,
        source,
      },
      head: words.slice(0, head),
      text: words.slice(head),
    });
  }

  /** A table below its owner, or at the top of its scope: `2.3.t1`, `t1`. */
  makeTable(parent: string | null, source: Range[], { label, title }: { label: string; title: string }): Node {
    const series = parent === null ? 't' : `${parent}.t`;
    const rank = Number.POSITIVE_INFINITY;
    return this.makeTitled({ kind: 'table', rank, id: `${series}${this.next(series)}`, label, title, parent, source });
  }

  /** The next row of a table: its text is its cells, joined by tabs. */
  makeRow(table: string, cells: string[], source: Range[], header: boolean): Node {
    return this.keep({
      ...{ kind: 'row', rank: 0, id: `${table}.r${this.next(`${table}.r`)}`, label: '', title: '', parent: table },
      ...{ source, head: '', text: cells.join('\t'), cells, ...(header && { header }) },
    });
  }

  /** How many paragraphs an owner has. */
  countOf(owner: string): number {
    return this.counts.get(`${owner}.p`) ?? 0;
  }

  /** A piece of what stands around the numbered parts; the second of a role is `date-2`. */
  makeFront(role: string, source: Range[]): Node {
    const id = this.unused(role, '-');
    const text = wordsOf(this.text, source);
    return this.keep({ kind: 'front', rank: 0, id, label: '', title: '', parent: null, source, head: '', text });
  }

  private next(series: string): number {
    const count = (this.counts.get(series) ?? 0) + 1;
    this.counts.set(series, count);
    return count;
  }

  private keep(node: Node): Node {
    this.byId.set(node.id, node);
    this.all.push(node);
    return node;
  }

  /** The id itself, or with the first suffix that makes it unused: a repeated number must not hide a clause. */
  private unused(id: string, separator: string): string {
    let candidate = id;
    let next = this.suffixes.get(id) ?? 2;
    for (; this.byId.has(candidate); next++) candidate = `${id}${separator}${next}`;
    this.suffixes.set(id, next);
    return candidate;
  }
}
