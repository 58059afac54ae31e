/** The places of the suffixes in order: ranks of 1, 2, 4 … characters, each sorted by counting. */
export function suffixArray(codes: Int32Array): Int32Array {
  const n = codes.length;
  let ranks: Int32Array = ranksOf(codes);
  let order: Int32Array = new Int32Array(n);
  let classes = 0;
  for (let k = 0; k === 0 || (classes < n && k < n); k = k === 0 ? 1 : k * 2) {
    const second = k === 0 ? Int32Array.from({ length: n }, (_, i) => i) : bySecond(order, k);
    order = byRank(second, ranks);
    const next = new Int32Array(n);
    classes = 1;
    for (let i = 1; i < n; i++) {
      const [a, b] = [order[i - 1] as number, order[i] as number];
      const tail = (at: number) => (k > 0 && at + k < n ? (ranks[at + k] as number) : -1);
      if (ranks[a] !== ranks[b] || tail(a) !== tail(b)) classes++;
      next[b] = classes - 1;
    }
    ranks = next;
  }
  return order;
}

/** Each code by its place among all codes: 0 … */
function ranksOf(codes: Int32Array): Int32Array {
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  const ranks = new Map(sorted.map((code, rank) => [code, rank]));
  return codes.map((code) => ranks.get(code) as number);
}

/** The suffixes by what follows `k` characters on, those that end before that first. */
function bySecond(order: Int32Array, k: number): Int32Array {
  const n = order.length;
  const sorted = new Int32Array(n);
  let at = 0;
  for (let i = n - k; i < n; i++) sorted[at++] = i;
  for (const place of order) if (place >= k) sorted[at++] = place - k;
  return sorted;
}

/** The same places sorted by their rank; those of one rank stay as they stand. */
function byRank(places: Int32Array, ranks: Int32Array): Int32Array {
  const n = places.length;
  const counts = new Int32Array(n + 1);
  for (const rank of ranks) counts[rank + 1] = (counts[rank + 1] as number) + 1;
  for (let i = 0; i < n; i++) counts[i + 1] = (counts[i + 1] as number) + (counts[i] as number);
  const sorted = new Int32Array(n);
  for (const place of places) {
    const rank = ranks[place] as number;
    sorted[counts[rank] as number] = place;
    counts[rank] = (counts[rank] as number) + 1;
  }
  return sorted;
}

/** How many characters each suffix has in common with the one before it in order (Kasai). */
export function sharedPrefixes(codes: Int32Array, order: Int32Array): Int32Array {
  const n = codes.length;
  const place = new Int32Array(n);
  for (let i = 0; i < n; i++) place[order[i] as number] = i;
  const shared = new Int32Array(n);
  let length = 0;
  for (let i = 0; i < n; i++) {
    const at = place[i] as number;
    if (at === 0) {
      length = 0;
      continue;
    }
    const other = order[at - 1] as number;
    while (i + length < n && other + length < n && codes[i + length] === codes[other + length]) length++;
    shared[at] = length;
    if (length > 0) length--;
  }
  return shared;
}
