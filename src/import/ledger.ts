import type { Change } from '../model/conversion.ts';

/** What a reader of files hands on. */
export interface Converted {
  /** Lines as the parser reads them: a paragraph, a heading or the row of a table each. */
  text: string;
  /** What was done to the words of the file. */
  changes: Change[];
  /** What could not be read for certain, in sentences: to be looked at by a person. */
  doubts: string[];
}

/** A file that cannot be read as a text; the message says why, in Chinese. */
export class Unreadable extends Error {}

/** Notes what is done to the words of a file, so that nothing is done in silence. */
export class Ledger {
  private readonly found = new Map<string, { count: number; words: Set<string> }>();
  private readonly doubted = new Map<string, number>();

  /** Notes one change, with the words concerned, if it concerns any. */
  note(what: string, words = '', count = 1): void {
    const entry = this.found.get(what) ?? { count: 0, words: new Set() };
    this.found.set(what, entry);
    entry.count += count;
    const plain = words
      .toWellFormed()
      .replace(/[\s\p{Cc}\p{Noncharacter_Code_Point}]+/gu, ' ')
      .trim();
    if (plain !== '') entry.words.add(plain);
  }

  /** Notes what could not be read for certain; the same sentence is kept once, with a count. */
  doubt(sentence: string): void {
    this.doubted.set(sentence, (this.doubted.get(sentence) ?? 0) + 1);
  }

  get changes(): Change[] {
    return [...this.found].map(([what, { count, words }]) => ({ what, count, words: [...words] }));
  }

  get doubts(): string[] {
    return [...this.doubted].map(([sentence, count]) => (count > 1 ? `${sentence}（${count}处）` : sentence));
  }
}
