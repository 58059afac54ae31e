/** Every place where `words` stand in `text`, as half-open ranges; they do not overlap: 三三 in 三三三、三三 is [0, 2] and [4, 6]. */
export function occurrences(text: string, words: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push([at, at + words.length]);
  return found;
}
