/** Half-open ranges that hold one text between them, one after the other. */

/** Where the characters `[start, end)` of that text stand: 5..8 of [[10,16],[20,30]] is [[15,16],[20,22]]. */
export function sliceRanges(
  ranges: readonly (readonly [number, number])[],
  start: number,
  end: number,
): [number, number][] {
  const found: [number, number][] = [];
  let before = 0;
  for (const [from, to] of ranges) {
    const a = Math.max(from, from + start - before);
    const b = Math.min(to, from + end - before);
    if (a < b) found.push([a, b]);
    before += to - from;
  }
  return found;
}

/** Every place where `words` stand in `text`, as half-open ranges; they do not overlap. */
export function occurrences(text: string, words: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push([at, at + words.length]);
  return found;
}
