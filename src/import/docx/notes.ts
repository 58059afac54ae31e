import type { Ledger } from '../ledger.ts';
import { attribute, type Element, elementsOf, nameOf } from './xml.ts';

type Kind = 'footnote' | 'endnote';

/** Footnotes and endnotes: the text keeps 〔注1〕 where each is referred to, and the notes stand at its end. */
export class Notes {
  private readonly content = new Map<string, Element>();
  private readonly order: string[] = [];
  private readonly ledger: Ledger;

  constructor(parts: Readonly<Record<Kind, Element | null>>, ledger: Ledger) {
    this.ledger = ledger;
    for (const kind of ['footnote', 'endnote'] as const)
      for (const note of parts[kind] ? elementsOf(parts[kind]) : [])
        if (nameOf(note) === kind) this.content.set(`${kind} ${attribute(note, 'id')}`, note);
  }

  /** What stands in the text for a note; numbers follow the order of the references. */
  refer(kind: Kind, id: string): string {
    const key = `${kind} ${id}`;
    if (!this.content.has(key)) return '';
    if (!this.order.includes(key)) this.order.push(key);
    return mark(this.order.indexOf(key) + 1);
  }

  /** The notes that were referred to, a line for each paragraph of theirs. */
  lines(read: (note: Element) => string[]): string[] {
    return this.order.flatMap((key, i) => {
      const note = this.content.get(key);
      const lines = note ? read(note).filter((line) => line !== '') : [];
      this.ledger.note('脚注移到文末，文中留〔注1〕这样的记号', `${mark(i + 1)}${lines.join(' ')}`);
      return lines.map((line, at) => (at === 0 ? mark(i + 1) + line : line));
    });
  }
}

const mark = (number: number): string => `〔注${number}〕`;
