import type { DocumentMeta, StructureFact } from '../model/document.ts';
import type { Problem, YamlPath } from '../model/problem.ts';
import { parseNumeral } from '../text/numerals.ts';
import { kindOfRank, type Marker, rankOf, readMarker } from './marker.ts';
import type { FactOf } from './pieces.ts';
import type { OwnerOf } from './tree.ts';

/** The heading that a fact makes of a line. */
export type FactMarkers = (fact: StructureFact, words: string) => Marker;

/** What decides addresses cannot be accepted away: its cure is a fact under `structure`. */
const NEVER_ACCEPTED: readonly string[] = [
  ...['structure/address-taken', 'structure/number-backwards', 'structure/number-repeated'],
];

/** Applies the structural facts of document.yaml and notes which of them found their paragraph. */
export class Facts {
  private readonly uses = new Map<string, number>();
  private readonly counts = new Map<number, number>();
  private readonly meta: DocumentMeta;

  constructor(meta: DocumentMeta) {
    this.meta = meta;
  }

  /** What is said of a line; each line is asked for once. */
  readonly factOf: FactOf = (words) => {
    const fact = this.meta.structure.find(({ quote }) => words.startsWith(quote));
    if (fact) this.uses.set(fact.quote, (this.uses.get(fact.quote) ?? 0) + 1);
    return fact?.as === undefined ? undefined : fact;
  };

  readonly ownerOf: OwnerOf = (words) =>
    this.meta.structure.find(({ quote, owner }) => owner !== undefined && words.startsWith(quote))?.owner;

  /** The printed number, unless the fact gives one; without either, the next of its rank. */
  readonly markerOf: FactMarkers = ({ rank = '一、', number }, words) => {
    const level = rankOf(rank) ?? 60;
    const printed = readMarker(words) ?? bareNumber(words);
    const n = number ?? printed?.number ?? (this.counts.get(level) ?? 0) + 1;
    this.counts.set(level, n);
    const { label = '', length = 0, sub = 0 } = printed ?? {};
    return {
      kind: kindOfRank(level),
      rank: level,
      number: n,
      sub: number === undefined ? sub : 0,
      path: [],
      label,
      length,
    };
  };

  /** Drops the problems that document.yaml accepts with a reason: a line, or a place in it, is known by its opening words. */
  accept(problems: readonly Problem[], opening: (line: number) => string): Problem[] {
    const openings = new Map<number, string>();
    const wordsOf = (line: number): string => {
      const words = openings.get(line) ?? opening(line);
      openings.set(line, words);
      return words;
    };
    return problems.filter((problem) => {
      const accepted = this.meta.accept.find(
        ({ rule, quote }) =>
          rule === problem.rule &&
          (wordsOf(problem.line ?? 0).startsWith(quote) || (problem.words ?? '').startsWith(quote)),
      );
      if (accepted) this.uses.set(accepted.rule + accepted.quote, 1);
      return !accepted || NEVER_ACCEPTED.includes(problem.rule);
    });
  }

  /** Entries of `accept` that would decide an address. */
  refused(): Fault[] {
    return this.meta.accept.flatMap(({ rule, quote }, i) =>
      NEVER_ACCEPTED.includes(rule)
        ? [{ at: ['accept', i, 'rule'], message: `${rule}（“${quote}”）决定地址，不能用 accept 放过。` }]
        : [],
    );
  }

  /** Facts that found no paragraph, or more than one: the text changed, or the quote is wrong. */
  unused(): Fault[] {
    const structure = this.meta.structure.flatMap(({ quote }, i): Fault[] => {
      const found = this.uses.get(quote) ?? 0;
      const message = `以“${quote}”开头的段落有 ${found} 段，不是 1 段。`;
      return found === 1 ? [] : [{ at: ['structure', i, 'quote'], message }];
    });
    // Characters are looked for before the text is read, and what accepts them is judged there.
    const accept = this.meta.accept.flatMap(({ rule, quote }, i): Fault[] => {
      const isSeen = NEVER_ACCEPTED.includes(rule) || rule.startsWith('encoding/') || this.uses.has(rule + quote);
      return isSeen ? [] : [{ at: ['accept', i, 'quote'], message: `没有为“${quote}”报告 ${rule}。` }];
    });
    return [...structure, ...accept];
  }
}

/** What is wrong with an entry of document.yaml, and where it stands. */
interface Fault {
  at: YamlPath;
  message: string;
}

/** A number in a form that no rule takes for a heading: `3 组织`, `三 组织`. */
function bareNumber(words: string): { label: string; length: number; number: number; sub: number } | null {
  const match = /^([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})[\s.．、]+/.exec(words);
  const number = parseNumeral(match?.[1] ?? '');
  return match && number > 0 ? { label: match[1] ?? '', length: match[0].length, number, sub: 0 } : null;
}
