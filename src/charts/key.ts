import { bar, type End, endOf } from './bar.ts';
import type { ChartRecord, Drawing } from './record.ts';
import { group, type Shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';

interface Entry {
  sample: (x: number, y: number) => Shape[];
  says: string;
}

const ENDS: Record<End, { comparator: ChartRecord['comparator']; says: string }> = {
  exact: { comparator: '=', says: '定数' },
  open: { comparator: '>=', says: '以上，不封顶' },
  soft: { comparator: '~', says: '左右，约数' },
  ceiling: { comparator: '<=', says: '以内，上限' },
};

/** What the bars of these records are drawn like: only what stands in the drawing, and nothing where all is plain. */
export function barKey(records: readonly ChartRecord[], width: number, y: number): Drawing {
  const ends = (Object.keys(ENDS) as End[]).filter(
    (end) => end !== 'exact' && records.some((r) => endOf(r.comparator) === end),
  );
  const entries: Entry[] = ends.map((end) => ({
    sample: (x, at) => bar({ comparator: ENDS[end].comparator, earliest: true }, x, x + 20, at, 10),
    says: ENDS[end].says,
  }));
  return layKey(
    [...documentKey(records, (earliest, x, at) => bar({ comparator: '=', earliest }, x, x + 20, at, 10)), ...entries],
    width,
    y,
  );
}

/** One entry a document where the records are of more than one. */
export function documentKey(
  records: readonly ChartRecord[],
  sample: (earliest: boolean, x: number, y: number) => Shape[],
): Entry[] {
  const names = new Map(records.map(({ docName, earliest }) => [docName, earliest]));
  if (names.size < 2) return [];
  return [...names].map(([name, earliest]) => ({ sample: (x, y) => sample(earliest, x, y), says: `《${name}》` }));
}

const SAMPLE = 42;

/** Entries beside one another, on as many lines as they need. */
export function layKey(entries: readonly Entry[], width: number, y: number): Drawing {
  const shapes: Shape[] = [];
  let x = 0;
  let line = 0;
  for (const { sample, says } of entries) {
    const wide = SAMPLE + measure(says, SIZE.small);
    if (x > 0 && x + wide > width) {
      x = 0;
      line++;
    }
    const base = y + line * 22 + 14;
    shapes.push(group(...sample(x, base), words(says, 'quiet', x + SAMPLE - 4, base + 4.5, SIZE.small)));
    x += wide + 14;
  }
  return { height: entries.length === 0 ? 0 : (line + 1) * 22 + 6, shapes };
}
