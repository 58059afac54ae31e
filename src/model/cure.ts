import type { RuleName } from './rules.ts';

/** Entries of document.yaml that would cure a problem, ready to be pasted below their list. */
export interface Paste {
  under: 'accept' | 'structure';
  entries: readonly string[];
}

/** Rules that `accept:` takes; the source is as it is. */
export const ACCEPTABLE: ReadonlySet<string> = new Set<RuleName>([
  ...(['structure/number-gap', 'structure/heading-empty', 'structure/heading-without-text'] as const),
  ...(['encoding/replacement', 'encoding/private-use', 'encoding/invisible'] as const),
]);

/** Rules that decide addresses: their lines may be no headings. */
export const AS_TEXT: ReadonlySet<string> = new Set<RuleName>([
  ...(['structure/number-repeated', 'structure/number-backwards', 'structure/address-taken'] as const),
]);

const QUOTED = 24;

/** The words that open a line, as `quote` names it; null for a line without words. */
export function quoteOf(line: string): string | null {
  const [words = ''] = line
    .replace(/^[\s\u2500-\u257f]+/u, '')
    .trimEnd()
    .split(/\s{2,}|[\u2500-\u257f]/u);
  return words === '' ? null : words.slice(0, QUOTED);
}

/** The lines of a text by what opens them: sorted once, as a problem may be found on each. */
export class Openings {
  private readonly quotes = new Map<number, string | null>();
  private readonly lines: readonly string[];
  private readonly sorted: readonly string[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.sorted = lines.map((line) => line.trimStart()).sort();
  }

  /** How `quote` names a line, counted from 1: asked of a long line as often as it has problems. */
  quoteOf(line: number): string | null {
    const known = this.quotes.get(line);
    if (known !== undefined) return known;
    const quote = quoteOf(this.lines[line - 1] ?? '');
    this.quotes.set(line, quote);
    return quote;
  }

  /** True where the words open one line alone. */
  isAlone(quote: string): boolean {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] as string) < quote) low = middle + 1;
      else high = middle;
    }
    const opens = (at: number): boolean => this.sorted[at]?.startsWith(quote) ?? false;
    return opens(low) && !opens(low + 1);
  }
}

/** What to paste for a problem of a line of the text; null where nothing that is known would cure it. */
export function pasteFor(rule: string, line: number | undefined, openings: Openings): Paste | null {
  const quote = openings.quoteOf(line ?? 0);
  if (quote === null) return null;
  const words = JSON.stringify(quote);
  if (ACCEPTABLE.has(rule))
    return { under: 'accept', entries: [`{ rule: ${rule}, quote: ${words}, reason: 原文如此 }`] };
  if (AS_TEXT.has(rule) && openings.isAlone(quote))
    return { under: 'structure', entries: [`{ quote: ${words}, as: text, reason: 不是标题，是正文 }`] };
  return null;
}

/** The lines of YAML; the same entry once. */
export const pasted = ({ under, entries }: Paste): string =>
  [`${under}:`, ...[...new Set(entries)].map((entry) => `  - ${entry}`)].join('\n');
