/** What several texts have in common to the letter: a suffix array, so that it costs O(n log n) of all characters. */
import { sharedPrefixes, suffixArray } from './suffix-array.ts';

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
  const found = [...intervals(shared, least)].filter(
    ({ from, to }) => (otherGroup[from] as number) <= to && (otherBefore[from] as number) <= to,
  );
  const kept = outermost(found, order).map(({ length, from, to }) => ({
    length,
    starts: order.slice(from, to + 1).sort(),
  }));
  kept.sort((a, b) => b.length - a.length || (a.starts[0] ?? 0) - (b.starts[0] ?? 0));
  return kept.map(({ length, starts }) => ({
    length,
    at: Array.from(starts, (at) => ({ text: textAt[at] ?? 0, start: at - (startOf[textAt[at] ?? 0] ?? 0) })),
  }));
}

/** A stretch `[from, to]` of the suffixes in order: those that have `length` characters in common. */
interface Stretch {
  length: number;
  from: number;
  to: number;
}

/**
 * The runs that stand somewhere outside of every longer one. Each place is looked at once, by the longest run that begins
 * there (the innermost stretch, which comes first): a text that repeats itself has as many runs as places, each at nearly all of them.
 */
function outermost(found: readonly Stretch[], order: Int32Array): Stretch[] {
  const longest = new Int32Array(order.length).fill(-1);
  const next = Int32Array.from({ length: order.length + 1 }, (_, i) => i);
  const free = (i: number): number => {
    let at = i;
    while (next[at] !== at) at = next[at] = next[next[at] as number] as number;
    return at;
  };
  found.forEach(({ from, to }, run) => {
    for (let i = free(from); i <= to; i = free(i)) {
      longest[order[i] as number] = run;
      next[i] = i + 1;
    }
  });
  const kept = new Set<Stretch>();
  let reach = 0;
  longest.forEach((run, at) => {
    const stretch = found[run];
    if (!stretch || at + stretch.length <= reach) return;
    reach = at + stretch.length;
    kept.add(stretch);
  });
  return [...kept];
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

/** The widest stretches of suffixes that have `least` characters or more in common, those within others first. */
function* intervals(shared: Int32Array, least: number): Generator<Stretch> {
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
