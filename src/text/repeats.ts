/** What several texts have in common to the letter: a suffix array, so that it costs O(n log n) of all characters. */

/** A run of characters that stands in more than one text: its length, and where it begins in each. */
export interface Repeat {
  length: number;
  at: { text: number; start: number }[];
}

/**
 * Every longest run of `least` characters or more (UTF-16 code units) that stands in texts of at least two groups; `groups[i]`
 * is the group of text `i`. A run that only ever stands within a longer one is left out. Longest first.
 */
export function repeats(texts: readonly string[], groups: readonly number[], least: number): Repeat[] {
  const { codes, textAt, startOf } = joined(texts);
  const order = suffixArray(codes);
  const shared = sharedPrefixes(codes, order);
  const otherGroup = nextOther(order, (at) => groups[textAt[at] ?? 0] ?? 0);
  // Where all are preceded by the same character, the run is part of a longer one.
  const otherBefore = nextOther(order, (at) => (at === 0 ? -1 : (codes[at - 1] ?? -1)));
  const found: { length: number; starts: number[] }[] = [];
  for (const { length, from, to } of intervals(shared, least)) {
    if ((otherGroup[from] as number) <= to && (otherBefore[from] as number) <= to)
      found.push({ length, starts: [...order.subarray(from, to + 1)].sort((a, b) => a - b) });
  }
  found.sort((a, b) => b.length - a.length || (a.starts[0] ?? 0) - (b.starts[0] ?? 0));
  const reach = new Int32Array(codes.length);
  const kept = found.filter(({ length, starts }) => {
    const fresh = starts.filter((at) => (reach[at] ?? 0) < at + length);
    for (const at of fresh) for (let i = at; i < at + length; i++) reach[i] = Math.max(reach[i] ?? 0, at + length);
    return fresh.length > 0;
  });
  return kept.map(({ length, starts }) => ({
    length,
    at: starts.map((at) => ({ text: textAt[at] ?? 0, start: at - (startOf[textAt[at] ?? 0] ?? 0) })),
  }));
}

/** For each place in the order the next one of which `kind` says something else; the end where there is none. */
function nextOther(order: Int32Array, kind: (at: number) => number): Int32Array {
  const next = new Int32Array(order.length).fill(order.length);
  for (let i = order.length - 2; i >= 0; i--) {
    const same = kind(order[i] as number) === kind(order[i + 1] as number);
    next[i] = same ? (next[i + 1] as number) : i + 1;
  }
  return next;
}

/** All texts as one row of numbers; a number of its own ends each, so that no run goes beyond it. */
function joined(texts: readonly string[]) {
  const size = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const codes = new Int32Array(size);
  const textAt = new Int32Array(size);
  const startOf: number[] = [];
  let at = 0;
  texts.forEach((text, t) => {
    startOf.push(at);
    textAt.fill(t, at, at + text.length + 1);
    for (let i = 0; i < text.length; i++) codes[at++] = text.charCodeAt(i);
    codes[at++] = 0x1_0000 + t;
  });
  return { codes, textAt, startOf };
}

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
function sharedPrefixes(codes: Int32Array, order: Int32Array): Int32Array {
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

/** The widest stretches of suffixes that have `least` characters or more in common, with how many that are. */
function* intervals(shared: Int32Array, least: number): Generator<{ length: number; from: number; to: number }> {
  const open: { length: number; from: number }[] = [];
  for (let i = 1; i <= shared.length; i++) {
    const length = i < shared.length ? (shared[i] as number) : 0;
    let from = i - 1;
    for (let last = open.at(-1); last && last.length > length; last = open.at(-1)) {
      open.pop();
      yield { ...last, to: i - 1 };
      from = last.from;
    }
    if (length >= least && (open.at(-1)?.length ?? 0) < length) open.push({ length, from });
  }
}
