/** Addresses of words (`#2.2.1.p4:~:text=…`, URL Fragment Text Directives): a browser that knows them shows the words. */

/** Words of one block of a page: `[start, end)` in its text. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** In characters: longer words are named by their beginning and their end. */
const LONG = 30;
const FEW = 10;

/**
 * `:~:text=…` for the words of some blocks of a page, first to last; empty where these are whole blocks, which an anchor
 * names well enough. `page` is the text of the page: words that stand in it more than once are told apart by what is
 * around them. Browsers find whole words alone, so that the ends are moved out to where words end.
 */
export function textDirective(pieces: readonly Piece[], page: string): string {
  const shown = pieces.map(trimmed).filter(({ start, end }) => end > start);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || shown.every(({ text, start, end }) => text.trim() === text.slice(start, end))) return '';
  const from = edges(first.text);
  const to = edges(last.text);
  const start = before(from, first.start);
  const end = after(to, last.end);
  const isOne = shown.length === 1;
  const words = isOne ? [first.text.slice(start, end)] : [];
  if (!isOne || end - start > LONG) {
    const head = first.text.slice(start, after(from, Math.min(start + FEW, first.text.length)));
    words.splice(0, 1, head, endOf(last.text, isOne ? start + head.length : 0, end, to));
  }
  const isKnown = page.split(words[0] as string).length <= 2;
  const prefix = isKnown ? '' : first.text.slice(before(from, Math.max(0, start - FEW)), start).trim();
  const suffix = isKnown ? '' : last.text.slice(end, after(to, Math.min(end + FEW, last.text.length))).trim();
  const terms = [prefix && `${encoded(prefix)}-`, ...words.map(encoded), suffix && `-${encoded(suffix)}`];
  return `:~:text=${terms.filter(Boolean).join(',')}`;
}

function trimmed({ text, start, end }: Piece): Piece {
  const words = text.slice(start, end);
  return {
    text,
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** The last words up to `end`, as few as stand just there after `from`. */
function endOf(text: string, from: number, end: number, ends: readonly number[]): string {
  let at = Math.max(from, before(ends, Math.max(from, end - FEW)));
  while (at > from && text.indexOf(text.slice(at, end), from) < at) at = Math.max(from, before(ends, at - 1));
  return text.slice(at, end);
}

/** Where the words of a text begin and end, by the dictionary that browsers have. */
function edges(text: string): number[] {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  return [...segments.map(({ index }) => index), text.length];
}

const before = (ends: readonly number[], at: number): number => ends.findLast((end) => end <= at) ?? at;
const after = (ends: readonly number[], at: number): number => ends.find((end) => end >= at) ?? at;

/** Hyphens and commas part the terms of a directive, and an ampersand directives. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');
