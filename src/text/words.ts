/** Words of Chinese text, by the dictionary of the platform (Intl.Segmenter, ICU). */

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

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

/** How many of the texts have each word. */
export function documentFrequency(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(words(text).map((w) => w.text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
