/**
 * Words of a text for an excerpt or a description: a character reference that was broken before the text came here
 * (`&8226;`) is given as the character that it names. The text itself keeps it, with its ring.
 */
export const readable = (words: string): string =>
  words.replace(/&#?(\d{2,6});/g, (all, code) => (Number(code) > 0xff ? String.fromCodePoint(Number(code)) : all));
