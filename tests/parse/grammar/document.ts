import fc from 'fast-check';
import { drawBox } from './box.ts';
import { type FrontSpec, frontMatter, tail } from './front.ts';
import { type Content, type HeadingSpec, level } from './headings.ts';
import { kindOf, printed } from './numbers.ts';
import { blank, indent } from './words.ts';

/** What the parser must make of a piece of text. */
export interface Expected {
  id: string;
  kind: string;
  label: string;
  title: string;
  head: string;
  text: string;
  parent: string | null;
}
export interface Written {
  text: string;
  expected: Expected[];
  hasConclusion: boolean;
}

/** The ranks that follow one another in a document: 一、（一）1.（1）①, or chapters and articles, or a part of them. */
const SCHEMES = [
  [40, 50, 60, 70, 80],
  [40, 60, 70, 80],
  [50, 60, 70],
  [60, 70, 80],
  [10, 20, 30, 50],
  [10, 30, 50, 70],
  [30, 50, 60],
  [10, 40, 50, 60],
];

/** Documents in the grammar, with the tree that each was made from. */
export const document: fc.Arbitrary<Written> = fc
  .record({
    ...{ scheme: fc.constantFrom(...SCHEMES), front: frontMatter, body: level(3), tail },
    ...{
      indents: fc.array(indent, { minLength: 1, maxLength: 5 }),
      blanks: fc.array(blank, { minLength: 1, maxLength: 5 }),
    },
  })
  .map(({ scheme, front, body, tail: end, indents, blanks }) => {
    const writer = new Writer(scheme, indents, blanks);
    writer.front(front);
    writer.headings(body, 0, null);
    writer.front(end);
    return writer.written(end.some(({ role }) => role === 'conclusion'));
  });

class Writer {
  private readonly lines: string[] = [];
  private readonly expected: Expected[] = [];
  private readonly counts = new Map<string, number>();
  private readonly scheme: readonly number[];
  private readonly indents: readonly string[];
  private readonly blanks: readonly string[];

  constructor(scheme: readonly number[], indents: readonly string[], blanks: readonly string[]) {
    this.scheme = scheme;
    this.indents = indents;
    this.blanks = blanks;
  }

  written(hasConclusion: boolean): Written {
    return { text: this.lines.map((line) => `${line}\n`).join(''), expected: this.expected, hasConclusion };
  }

  front(pieces: readonly FrontSpec[]): void {
    for (const { role, lines } of pieces) {
      const nth = this.next(role);
      const id = nth === 1 ? role : `${role}-${nth}`;
      this.expect({ id, kind: 'front', parent: null, text: lines.join('') });
      for (const line of lines) this.line(line);
    }
  }

  headings(specs: readonly HeadingSpec[], depth: number, parent: string | null): void {
    for (const [i, spec] of specs.entries()) this.heading(spec, i + 1, depth, parent);
  }

  private heading(spec: HeadingSpec, place: number, depth: number, parent: string | null): void {
    const rank = this.scheme[depth] as number;
    const inArticle = this.scheme.slice(0, depth).includes(30);
    const n = rank === 30 ? this.next('articles') : place;
    const { label, mark } = printed(rank, n, spec.style);
    const id = rank === 30 ? `art-${n}` : parent === null ? `${n}` : `${parent}.${n}`;
    // An article has a title only where its line is nothing else; a 项 has none.
    const form = inArticle || (rank === 30 && (spec.form === 'titled' || spec.form === 'open')) ? 'text' : spec.form;
    const text = form === 'sentence' ? `${spec.title}。` : form === 'titled' || form === 'text' ? spec.text : '';
    const words = form === 'title' ? spec.title : form === 'titled' || form === 'open' ? spec.title + spec.mark : '';
    const head = `${label}${mark}${words}`;
    const title = words && spec.title;
    const kind = inArticle ? 'subitem' : kindOf(rank, this.scheme[depth - 1]);
    this.expect({ id, kind, label, title, head: head.trimEnd(), parent });
    if (text) this.expect({ id: this.paragraphId(id), kind: 'paragraph', text, parent: id });
    this.line(head + text);
    // What stands behind a 项 without a number is the next 款 of the article.
    if (!inArticle) for (const content of spec.content) this.content(content, id, rank === 30);
    const deeper = depth + 1 < this.scheme.length;
    if (deeper) this.headings(spec.children, depth + 1, rank === 30 ? this.lastParagraph(id) : id);
    else if (inArticle) return;
    else if (spec.children.length > 0)
      this.content({ paragraph: { title: '', mark: '', text: spec.text } }, id, rank === 30);
  }

  /** The 款 that a list in an article belongs to. */
  private lastParagraph(article: string): string {
    const count = this.counts.get(`${article}.p`) ?? 0;
    return count === 0 ? article : `${article}.p${count}`;
  }

  private content(content: Content, parent: string, plain = false): void {
    if ('paragraph' in content && plain) {
      const { title, mark, text } = content.paragraph;
      this.expect({ id: this.paragraphId(parent), kind: 'paragraph', text: title + mark + text, parent });
      this.line(title + mark + text);
      return;
    }
    if ('paragraph' in content) {
      const { title, mark, text } = content.paragraph;
      this.expect({ id: this.paragraphId(parent), kind: 'paragraph', title, head: title + mark, text, parent });
      this.line(title + mark + text);
      return;
    }
    const n = this.next('box');
    const [id, label] = [`box-${n}`, `专栏${n}`];
    this.expect({ id, kind: 'box', label, title: content.box.title, head: label + content.box.title, parent });
    for (const { title, text } of content.box.paragraphs) {
      const head = title && `${title}：`;
      this.expect({ id: this.paragraphId(id), kind: 'paragraph', title, head, text, parent: id });
    }
    this.line(drawBox(content.box, label + content.box.title));
  }

  private line(text: string): void {
    const pick = (from: readonly string[]) => from[this.lines.length % from.length] as string;
    this.lines.push(`${pick(this.blanks)}${pick(this.indents)}${text}`);
  }

  private expect(expected: Partial<Expected> & Pick<Expected, 'id' | 'kind' | 'parent'>): void {
    this.expected.push({ label: '', title: '', head: '', text: '', ...expected });
  }

  private paragraphId = (owner: string): string => `${owner}.p${this.next(`${owner}.p`)}`;

  private next(series: string): number {
    const n = (this.counts.get(series) ?? 0) + 1;
    this.counts.set(series, n);
    return n;
  }
}
