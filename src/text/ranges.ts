/** Sets of half-open ranges `[start, end)` of a text. */

export type Span = [start: number, end: number];
type Spans = readonly (readonly [start: number, end: number])[];

/** In order, those that touch or overlap made one: `[[4, 6], [0, 4]]` → `[[0, 6]]`. */
export function join(spans: Spans): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * Ranges of a whole → the same characters in a piece of it, whose characters are those of `owned` in order.
 * Ranges outside the piece are left out: `[[10, 20], [30, 40]]` and `[[18, 32]]` → `[[8, 12]]`.
 */
export function within(owned: Spans, spans: Spans): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const [start, end] of owned) {
    for (const [a, b] of spans) {
      const [from, to] = [Math.max(a, start), Math.min(b, end)];
      if (from < to) found.push([offset + from - start, offset + to - start]);
    }
    offset += end - start;
  }
  return join(found);
}
