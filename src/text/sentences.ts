/** Sentences: what ends with 。！？ (and the closing marks that follow). */

const SENTENCE = /[^。！？!?]*[。！？!?]+[”’」』）)]*|[^。！？!?]+$/gu;

/** Half-open ranges of the sentences of a paragraph, in order; together they cover all of it. */
export function sentenceRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const match of text.matchAll(SENTENCE)) ranges.push([match.index, match.index + match[0].length]);
  return ranges;
}
