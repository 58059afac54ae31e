import { RANK } from './marker.ts';
import type { Piece } from './pieces.ts';

/** 目 录; a line that says nothing else. */
const CONTENTS = /^[【（(]?\s*目\s*[录錄次]\s*[】）)]?$/;

/**
 * A list of contents that does not say so: headings with nothing under them, from the first of the text up to where
 * that one comes again.
 */
function markUnnamed(pieces: readonly Piece[]): void {
  const first = pieces.findIndex(({ marker, words }) => marker !== null || DECIMAL.test(words));
  const heading = pieces[first];
  if (!heading || heading.role !== null || (heading.marker?.rank ?? RANK.part) > RANK.part) return;
  const words = plain(heading.words);
  const again = pieces.findIndex((piece, i) => i > first && isEntry(piece) && plain(piece.words) === words);
  const list = pieces.slice(first, again);
  if (again < first + 2 || words.length < 3 || list.length > 400) return;
  const whole = (piece: Piece) => piece.block.type === 'line' && isEntry(piece) && !/[。；]/.test(piece.words);
  if (list.every((piece, i) => whole(piece) || (i === list.length - 1 && isCaption(piece))))
    list.filter(whole).forEach(mark);
}

/** 3.2　预警: a heading of a text of decimals. */
const DECIMAL = /^\d{1,2}(?:[.．]\d{1,2}){0,3}[\s　]*\p{Script=Han}[^。；，：:]{0,30}$/u;
const isEntry = ({ marker, words }: Piece): boolean => marker !== null || DECIMAL.test(words);
/** The title may stand again below the list. */
const isCaption = ({ block, words }: Piece): boolean =>
  block.type === 'line' && words.length <= 40 && !/[。；：]/.test(words);

/** A file has one list, or one a work. */
const MOST = 12;

/** Words as they come again: without spaces, and without the dots and the page that a list of contents puts behind. */
export const plain = (words: string): string =>
  words.replace(/[\s.．…·•—-]+[（(]?\d{1,4}[）)]?$/, '').replace(/[\s.．…·]/g, '');

/**
 * Marks the list of contents: 目录, and the lines behind it up to where the first of them comes again. A line of it has
 * its like behind that place; what follows the last such line is the text.
 */
export function markContents(pieces: readonly Piece[]): void {
  markUnnamed(pieces);
  let lists = 0;
  pieces.forEach((piece, i) => {
    if (piece.fact?.as === 'contents') mark(piece);
    if (piece.role === null && piece.fact?.as === undefined && CONTENTS.test(piece.words) && lists++ < MOST)
      markFrom(pieces, i);
  });
}

function mark(piece: Piece): void {
  piece.role = 'contents';
  piece.marker = null;
}

function markFrom(pieces: readonly Piece[], start: number): void {
  const after = pieces.slice(start + 1).map(({ words, role }) => (role === null ? plain(words) : ''));
  const again = repetition(after);
  mark(pieces[start] as Piece);
  if (again === null) return;
  const later = new Set(after.slice(again).map(opening).filter(Boolean));
  const comesAgain = (words: string) => words !== '' && later.has(opening(words));
  const last = after.slice(0, again).findLastIndex((words) => comesAgain(words));
  const entries = after
    .slice(last + 1, again)
    .findIndex((words) => !/^[第一二三四五六七八九十\d附（(]/.test(words) || /[。；]/.test(words));
  const end = entries < 0 ? again : last + 1 + entries;
  for (const piece of pieces.slice(start + 1, start + 1 + end)) mark(piece);
}

/** A heading without the text that goes on behind it. */
const opening = (words: string): string => /^[^。：:]*/.exec(words)?.[0] ?? '';

/** Where the first line of the list that comes again does so. */
function repetition(after: readonly string[]): number | null {
  for (let k = 0; k < Math.min(after.length, 12); k++) {
    const words = after[k] as string;
    if (words.length < 2) continue;
    const again = after.findIndex((text, j) => j > k && sameHeading(words, text));
    if (again > 0) return again - k;
  }
  return null;
}

/** The heading itself, or a heading that goes on with its text. */
const sameHeading = (words: string, text: string): boolean =>
  words !== '' &&
  (text === words || (words.length >= 4 && text.startsWith(words) && /^[。：:]/.test(text.slice(words.length))));
