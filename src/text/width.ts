/** Widths and spaces of Chinese typesetting. */

/** White space as ECMAScript's `\s` has it, U+3000 among it. */
export const isSpace = (character: string): boolean => /^\s$/u.test(character);

/** The box-drawing block, U+2500 … U+257F: the rules that a 专栏 is drawn with. */
export const isRuling = (character: string): boolean => character >= '\u2500' && character <= '\u257f';

/** Columns that a string takes in a fixed-pitch setting: 1 for ASCII, 2 for everything else. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0100' ? 1 : 2;
  return width;
}

/** The half-open range without the white space at its two ends; empty at `end` where nothing else is in it. */
export function trimRange(text: string, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (from < to && isSpace(text[from] as string)) from++;
  while (to > from && isSpace(text[to - 1] as string)) to--;
  return [from, to];
}
