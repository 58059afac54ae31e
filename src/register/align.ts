/**
 * Pairs of positions whose values are equal, in both orders at once: the longest common subsequence.
 * Lists of a few thousand entries at most.
 */
export function align(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  const length = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      length[i * width + j] =
        before[i] === after[j]
          ? at(length, (i + 1) * width + j + 1) + 1
          : Math.max(at(length, (i + 1) * width + j), at(length, i * width + j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(length, (i + 1) * width + j) >= at(length, i * width + j + 1)) i++;
    else j++;
  }
  return pairs;
}

const at = (list: Uint32Array, i: number): number => list[i] as number;
