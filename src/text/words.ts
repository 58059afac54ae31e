/** Words of Chinese text, by the dictionary of the platform (Intl.Segmenter, ICU). */

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** An opening bracket at the end, or one that is still open. */
const OPENING = /[（《“‘〔【][^）》”’〕】]*$/;

export interface Word {
  text: string;
  /** Position in the text, UTF-16 code units. */
  at: number;
}

/** The words of a text in order; marks and spaces are left out. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text))
    if (isWordLike) found.push({ text: segment, at: index });
  return found;
}

/**
 * A title in stretches that a line may break between: words, with the single characters and marks that follow them
 * (`试验区`, `现代化`), opening brackets with what they open. Joined they are the title.
 */
export function stretches(title: string): string[] {
  const found: string[] = [];
  for (const { segment } of SEGMENTER.segment(title)) {
    const last = found.at(-1);
    const opened = last !== undefined && OPENING.test(last);
    if (last === undefined || (!opened && (segment.length > 1 || OPENING.test(segment)))) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** The places of a text that no word lies across: both ends of every word and mark. */
export function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set([text.length]);
  for (const { index } of SEGMENTER.segment(text)) edges.add(index);
  return edges;
}

/** How many of the texts have each word. */
export function documentFrequency(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(words(text).map((w) => w.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
