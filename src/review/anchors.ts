/** Lines of fewer characters may stand anywhere: they anchor nothing. */
const LEAST = 6;

/** Lines that stand once in the joined text, each with its place there, in an order that both have. */
export function anchors(olds: readonly string[][], joined: string): [number, number][] {
  const known = new Map<string, number>();
  for (const words of olds) known.set(words.join(''), (known.get(words.join('')) ?? 0) + 1);
  const once = olds.flatMap((characters, i): [number, number][] => {
    const words = characters.join('');
    if (characters.length < LEAST || known.get(words) !== 1) return [];
    const at = joined.indexOf(words);
    return at >= 0 && !joined.includes(words, at + 1) ? [[i, at]] : [];
  });
  const kept: [number, number][] = [];
  let end = 0;
  for (const [i, at] of rising(once)) {
    if (at < end) continue;
    kept.push([i, at]);
    end = at + (olds[i]?.join('').length ?? 0);
  }
  return kept;
}

/** The longest run of pairs whose second numbers rise. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [i, pair] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as [number, number])[1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    before[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  }
  const run: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(pairs[at] as [number, number]);
  return run.reverse();
}
