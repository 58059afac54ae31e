import { plain } from './contents.ts';
import { RANK } from './marker.ts';
import type { Piece } from './pieces.ts';

/** Gives headings the line below them that is their title, or the rest of it. `listed`: the lines of the list of contents. */
export function markTitlesBelow(pieces: readonly Piece[], listed: ReadonlySet<string>): void {
  const headings = pieces.flatMap(({ marker }, i) => (marker && marker.rank <= RANK.section ? [i] : []));
  const longer = new Set(headings.filter((i) => goesOn(pieces, i)));
  // Where every heading has one, such lines are headings of their own.
  const rare = longer.size * 2 <= headings.length;
  pieces.forEach((piece, i) => {
    const next = pieces[i + 1];
    if (next?.block.type !== 'line') return;
    const both = longer.has(i) && (rare || listed.has(plain(piece.words + next.words)));
    if (isNumber(piece) && isBare(next, /^[^。！？；：:，,]{1,30}$/)) piece.below = next.block;
    else if (both) piece.below = next.block;
  });
}

/** 第一章, with 总则 on the next line. */
const isNumber = ({ marker, words }: Piece): boolean =>
  marker !== null && marker.length >= words.length && marker.rank < RANK.bracket && marker.rank !== RANK.article;

const isBare = ({ block, marker, role, fact, words }: Piece, form: RegExp): boolean =>
  block.type === 'line' && !marker && !role && !fact && form.test(words);

const BARE = /^[^。！？；：:，,]{2,30}$/;

/** 第一章 推动高质量发展 / 开启新征程 / text: the only bare line of its chapter, right below a heading that is as long as a line. */
function goesOn(pieces: readonly Piece[], i: number): boolean {
  const { marker, words } = pieces[i] as Piece;
  const next = pieces[i + 1];
  const title = words.slice(marker?.length ?? 0);
  if (!next || title.length < 6 || !BARE.test(title) || !isBare(next, BARE)) return false;
  if (/^(?:表|图|专[栏欄]|附|（|\()/.test(next.words)) return false;
  for (let j = i + 2; j < pieces.length; j++) {
    const after = pieces[j] as Piece;
    if (after.marker) return true;
    if (after.block.type !== 'line' || isBare(after, BARE)) return false;
  }
  return true;
}
