import { scaleQuantize } from 'd3';

/** How many shades a tile map has, the empty one left out. */
const SHADES = 5;

/** Counts → a shade for each: 0 for none, 1 … SHADES by equal steps of the square root up to the largest. */
export function shades(counts: readonly number[]): (count: number) => number {
  const most = Math.sqrt(Math.max(1, ...counts));
  const scale = scaleQuantize<number>()
    .domain([0, most])
    .range(Array.from({ length: SHADES }, (_, i) => i + 1));
  return (count) => (count > 0 ? scale(Math.sqrt(count)) : 0);
}
