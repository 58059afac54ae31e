/** Lists in order of where their members start: asked by bisection, since a long line has thousands of them. */
interface Placed {
  start: number;
  end: number;
}

/** The index of the first member that starts at or after a position; the length of the list where none does. */
export function firstFrom(list: readonly Placed[], position: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Placed).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The member that a position stands in, of a list whose members do not overlap. */
export function holding<P extends Placed>(list: readonly P[], position: number): P | undefined {
  const found = list[firstFrom(list, position + 1) - 1];
  return found && position < found.end ? found : undefined;
}

/** The members that start in `[from, to)`. */
export const startingIn = <P extends Placed>(list: readonly P[], from: number, to: number): P[] =>
  list.slice(firstFrom(list, from), firstFrom(list, to));

/** Those of a list of nested ranges that lie in no other. */
export function outermost<P extends Placed>(list: readonly P[]): P[] {
  const found: P[] = [];
  for (const one of list) if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  return found;
}
