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

/** Warnings of what was read as it stands: whoever has looked at the line may say so. */
const SEEN: ReadonlySet<string> = new Set<RuleName>([
  ...(['structure/heading-inside', 'structure/paragraphs-inside', 'structure/excerpt'] as const),
  ...(['structure/series-mixed', 'box/stray-rule', 'table/flattened', 'structure/no-owner'] as const),
  ...(['metadata/title', 'metadata/kind', 'metadata/number', 'metadata/issuer', 'metadata/signed'] as const),
]);

/** A line that is taken for text and may be a heading: the entry says which. */
const UNCLOSED: RuleName = 'structure/unclosed-line';

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

  private asked = 0;

  /** True where the words stand once in the text: asked of the first problems alone, as each looks through all. */
  isOnce(quote: string): boolean {
    if (this.asked++ >= MOST_ASKED) return false;
    const first = this.lines.findIndex((line) => line.includes(quote));
    const line = this.lines[first] ?? '';
    return line.split(quote).length === 2 && !this.lines.slice(first + 1).some((other) => other.includes(quote));
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

const MOST_ASKED = 40;

/**
 * What to paste for a problem of a line of the text; null where nothing that is known would cure it. `words`: those at
 * fault, where they stand within the line.
 */
export function pasteFor(rule: string, line: number | undefined, openings: Openings, words = ''): Paste | null {
  const opening = openings.quoteOf(line ?? 0);
  if (opening === null) return null;
  const own = quoteOf(words);
  const isInside = own !== null && !opening.startsWith(own) && !own.startsWith(opening);
  const quote = isInside ? own : opening;
  const quoted = JSON.stringify(quote);
  if (ACCEPTABLE.has(rule))
    return { under: 'accept', entries: [`{ rule: ${rule}, quote: ${quoted}, reason: 原文如此 }`] };
  if (SEEN.has(rule))
    return { under: 'accept', entries: [`{ rule: ${rule}, quote: ${quoted}, reason: 已与原件核对 }`] };
  if (!AS_TEXT.has(rule) && rule !== UNCLOSED) return null;
  if (!(isInside ? openings.isOnce(quote) : openings.isAlone(quote))) return null;
  const reason = rule === UNCLOSED ? '是正文的一段' : '不是标题，是正文';
  return { under: 'structure', entries: [`{ quote: ${quoted}, as: text, reason: ${reason} }`] };
}

/** The lines of YAML; the same entry once. */
export const pasted = ({ under, entries }: Paste): string =>
  [`${under}:`, ...[...new Set(entries)].map((entry) => `  - ${entry}`)].join('\n');
