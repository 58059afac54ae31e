import type { Range } from '../model/clause.ts';
import type { Heading } from './heading.ts';
import { type Node, wordsOf } from './node.ts';

/** The nodes made so far, in document order. Guarantees: no two have one id; head + text are the characters of source. */
export class Nodes {
  readonly all: Node[] = [];
  private readonly byId = new Map<string, Node>();
  private readonly suffixes = new Map<string, number>();
  private readonly paragraphCounts = new Map<string, number>();
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
    const count = (this.paragraphCounts.get(owner) ?? 0) + 1;
    this.paragraphCounts.set(owner, count);
    const words = wordsOf(this.text, source);
    return this.keep({
      ...{ kind: 'paragraph', rank: 0, id: `${owner}.p${count}`, label: '', title, parent: owner, source },
      head: words.slice(0, head),
      text: words.slice(head),
    });
  }

  /** A piece of what stands around the numbered parts; the second of a role is `date-2`. */
  makeFront(role: string, source: Range[]): Node {
    const id = this.unused(role, '-');
    const text = wordsOf(this.text, source);
    return this.keep({ kind: 'front', rank: 0, id, label: '', title: '', parent: null, source, head: '', text });
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
