import type { Baseline } from '../../model/target.ts';
import type { Found } from './found.ts';
import { before, type Passage, REACH } from './passage.ts';

/** 由2020年的12%提高到, 由“十二五”期间的972个增加到, 从113个重点城市增加到. */
const FROM_VALUE =
  /[由从](?:(?<year>[12]\d{3})年[末底]?的?|[^，。；由从\d]{1,12}的)?(?<value>\d+(?:\.\d+)?)(?!\d*年)[^，]*(?:到|至|为)(?:\d{4}年[末底]?的?)?(?:不低于|超过)?$/u;

/**
 * What a figure is measured from: 由37.5%提高到 gives the value, 比2015年下降 the year, also for the figures listed
 * after it. `earlierEnd` is where the figure before it ends.
 */
export function baselineOf(passage: Passage, { segment, bare }: Found, earlierEnd: number): Baseline | null {
  const { text } = passage;
  const from = FROM_VALUE.exec(text.slice(Math.max(earlierEnd, bare[0] - REACH), bare[0]))?.groups;
  if (from?.value) return { year: from.year ? Number(from.year) : null, value: Number(from.value) };
  const year = /[比较](\d{4})年/u.exec(before(passage, segment, bare[0]))?.[1];
  return year === undefined ? null : { year: Number(year), value: null };
}
