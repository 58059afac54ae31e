import { isMany } from '../model/count.ts';
import { bar, END_ROOM, type End, endOf, foundMark } from './bar.ts';
import type { ChartRecord, Drawing } from './record.ts';
import { group, type Shape } from './svg.ts';
import { measure, SIZE, words } from './text.ts';

interface Entry {
  /** Width of the sample. */
  wide: number;
  sample: (x: number, y: number) => Shape[];
  says: string;
}

const ENDS: readonly { end: End; comparator: ChartRecord['comparator']; says: string }[] = [
  { end: 'open', comparator: '>=', says: '以上，不封顶' },
  { end: 'soft', comparator: '~', says: '左右，约数' },
  { end: 'ceiling', comparator: '<=', says: '以内，上限' },
];
const BAR = 22;

/** What the bars of these records are drawn like: only what stands in the drawing, and nothing where all is plain. */
export function barKey(records: readonly ChartRecord[], width: number, y: number): Drawing {
  const solid = records.some(({ earliest }) => earliest);
  const used = ENDS.filter(({ end }) => records.some(({ comparator }) => endOf(comparator) === end));
  const entries = used.map(({ end, comparator, says }) => ({
    wide: BAR + END_ROOM[end],
    sample: (x: number, at: number) => bar({ comparator, earliest: solid }, x, x + BAR, at, 10),
    says,
  }));
  const sample = (earliest: boolean, x: number, at: number) => bar({ comparator: '=', earliest }, x, x + BAR, at, 10);
  const found = {
    wide: 12,
    sample: (x: number, at: number) => [foundMark(x + 6, at - 4)],
    says: '后来公布的数，另有来源',
  };
  const came = records.some(({ outcome }) => outcome !== null) ? [found] : [];
  return layKey([...documentKey(records, BAR, sample), ...entries, ...came], width, y);
}

/** One entry a document where the records are of more than one; of many the earliest, and all others as one. */
export function documentKey(
  records: readonly ChartRecord[],
  wide: number,
  sample: (earliest: boolean, x: number, y: number) => Shape[],
): Entry[] {
  const names = new Map(records.map(({ docName, earliest }) => [docName, earliest]));
  if (names.size < 2) return [];
  const firsts = [...names].filter(([, earliest]) => earliest);
  const others = [...names].filter(([, earliest]) => !earliest);
  const entry = (earliest: boolean, says: string): Entry => ({ wide, sample: (x, y) => sample(earliest, x, y), says });
  return [
    ...firsts.map(([name]) => entry(true, `《${name}》`)),
    ...(isMany(names.size)
      ? others.length === names.size
        ? []
        : [entry(false, `其他${others.length}份文件`)]
      : others.map(([name]) => entry(false, `《${name}》`))),
  ];
}

/** Entries beside one another, on as many lines as they need. */
export function layKey(entries: readonly Entry[], width: number, y: number): Drawing {
  const shapes: Shape[] = [];
  let x = 0;
  let line = 0;
  for (const { wide, sample, says } of entries) {
    const all = wide + 8 + measure(says, SIZE.small);
    if (x > 0 && x + all > width) {
      x = 0;
      line++;
    }
    const base = y + line * 24 + 14;
    shapes.push(group(...sample(x, base), words(says, 'quiet', x + wide + 8, base + 4.5, SIZE.small)));
    x += all + 22;
  }
  return { height: entries.length === 0 ? 0 : (line + 1) * 24 + 6, shapes };
}
