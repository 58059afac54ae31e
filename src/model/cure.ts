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

/** True where the words open one line alone. */
export const opensOne = (quote: string, lines: readonly string[]): boolean =>
  lines.filter((line) => line.trimStart().startsWith(quote)).length === 1;

/** What to paste for a problem of a line of the text; null where nothing that is known would cure it. */
export function pasteFor(rule: string, line: number | undefined, lines: readonly string[]): Paste | null {
  const quote = quoteOf(lines[(line ?? 0) - 1] ?? '');
  if (quote === null) return null;
  const words = JSON.stringify(quote);
  if (ACCEPTABLE.has(rule))
    return { under: 'accept', entries: [`{ rule: ${rule}, quote: ${words}, reason: 原文如此 }`] };
  if (AS_TEXT.has(rule) && opensOne(quote, lines))
    return { under: 'structure', entries: [`{ quote: ${words}, as: text, reason: 不是标题，是正文 }`] };
  return null;
}

/** The lines of YAML; the same entry once. */
export const pasted = ({ under, entries }: Paste): string =>
  [`${under}:`, ...[...new Set(entries)].map((entry) => `  - ${entry}`)].join('\n');
