import type { Baseline } from '../../model/target.ts';
import type { Found } from './found.ts';
import { before, type Passage, REACH } from './passage.ts';

const FROM_VALUE = /[由从](\d+(?:\.\d+)?)[^，]*(?:到|至)(?:不低于|超过)?$/u;

/**
 * What a figure is measured from: 由37.5%提高到 gives the value, 比2015年下降 the year, also for the figures listed
 * after it. `earlierEnd` is where the figure before it ends.
 */
export function baselineOf(passage: Passage, { segment, bare }: Found, earlierEnd: number): Baseline | null {
  const { text } = passage;
  const value = FROM_VALUE.exec(text.slice(Math.max(earlierEnd, bare[0] - REACH), bare[0]))?.[1];
  if (value !== undefined) return { year: null, value: Number(value) };
  const year = /[比较](\d{4})年/u.exec(before(passage, segment, bare[0]))?.[1];
  return year === undefined ? null : { year: Number(year), value: null };
}
