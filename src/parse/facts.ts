import type { DocumentMeta } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { OwnerOf } from './tree.ts';

/** Applies the structural facts of document.yaml and notes which of them found their paragraph. */
export class Facts {
  private readonly uses = new Map<string, number>();
  private readonly meta: DocumentMeta;

  constructor(meta: DocumentMeta) {
    this.meta = meta;
  }

  readonly ownerOf: OwnerOf = (words) => {
    const fact = this.meta.structure.find(({ quote }) => words.startsWith(quote));
    if (fact) this.uses.set(fact.quote, (this.uses.get(fact.quote) ?? 0) + 1);
    return fact?.owner;
  };

  /** Drops the problems that document.yaml accepts with a reason; a line is known by its opening words. */
  accept(problems: readonly Problem[], opening: (line: number) => string): Problem[] {
    const openings = new Map<number, string>();
    const wordsOf = (line: number): string => {
      const words = openings.get(line) ?? opening(line);
      openings.set(line, words);
      return words;
    };
    return problems.filter((problem) => {
      const accepted = this.meta.accept.find(
        ({ rule, quote }) => rule === problem.rule && wordsOf(problem.line ?? 0).startsWith(quote),
      );
      if (accepted) this.uses.set(accepted.rule + accepted.quote, 1);
      return !accepted;
    });
  }

  /** Facts that found no paragraph, or more than one: the text changed, or the quote is wrong. */
  unused(): { message: string }[] {
    const structure = this.meta.structure
      .filter(({ quote }) => this.uses.get(quote) !== 1)
      .map(({ quote }) => ({ message: `“${quote}” opens ${this.uses.get(quote) ?? 0} paragraphs, not one.` }));
    const accept = this.meta.accept
      .filter(({ rule, quote }) => !this.uses.has(rule + quote))
      .map(({ rule, quote }) => ({ message: `${rule} is not reported for “${quote}”.` }));
    return [...structure, ...accept];
  }
}
