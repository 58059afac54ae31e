/** Widths and spaces of Chinese typesetting. */

/** White space as ECMAScript's `\s` has it, U+3000 among it. */
export const isSpace = (character: string): boolean => /^\s$/u.test(character);

/** The box-drawing block, U+2500 … U+257F: the rules that a 专栏 is drawn with. */
export const isRuling = (character: string): boolean => character >= '\u2500' && character <= '\u257f';

/** Rules that only a frame has: all but ─ ━ ═ and their broken and half forms, which texts also use as dashes. */
export const isFrame = (character: string): boolean => isRuling(character) && !/[─━┄┅┈┉╌╍═╴╶╸╺╼╾]/.test(character);

/** True where nothing but rules and white space stands in a range. */
export function isDrawing(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isRuling(text[i] as string) && !isSpace(text[i] as string)) return false;
  return true;
}

/** Columns that a string takes in a fixed-pitch setting: 1 for ASCII, 2 for everything else. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0100' ? 1 : 2;
  return width;
}

/** The half-open range without the white space at its two ends; empty at `end` where nothing else is in it. */
export function trimRange(text: string, start: number, end: number): [number, number] {
  const from = skipSpace(text, start, end);
  return [from, skipSpaceBack(text, from, end)];
}

/** The first position from `from` on that is not white space, at most `to`. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text[at] as string)) at++;
  return at;
}

/** The last position up to `to` that no white space stands before, at least `from`. */
export function skipSpaceBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text[at - 1] as string)) at--;
  return at;
}
