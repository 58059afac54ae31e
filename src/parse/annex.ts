import { parseNumeral } from '../text/numerals.ts';
import { DATE } from './genres.ts';
import { RANK } from './marker.ts';
import type { Piece } from './pieces.ts';

/** 附件1：清单, 附录, 附表二, 附： … */
const ANNEX =
  /^((?:附\s*[件录錄表图圖]|附(?=\s*[0-9０-９：:]|\s*$))\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}(?![\p{Script=Han}])|[A-Z](?![A-Za-z]))?)(\s*[：:.．、]\s*|\s+|(?<=[0-9０-９])(?=[\p{Script=Han}《“])|$)(.*)$/u;

export interface AnnexLine {
  /** 附件1 */
  label: string;
  number: number | null;
  colon: boolean;
  /** What stands behind the number. */
  title: string;
  /** Where the title begins in the line. */
  at: number;
}

/** What a line says that opens an annex or a list of annexes; null for every other line. */
function readAnnex(words: string): AnnexLine | null {
  const match = words.length > 90 ? null : ANNEX.exec(words);
  if (!match) return null;
  const [, label = '', numeral, mark = '', title = ''] = match;
  if (/[。！？；]/.test(title.slice(0, -1)) || /[。！？]$/.test(title)) return null;
  const number = numeral ? parseNumeral(numeral) : Number.NaN;
  const letter = /^[A-Z]$/.test(numeral ?? '') ? (numeral as string).charCodeAt(0) - 64 : null;
  const colon = /[：:]/.test(mark);
  return { label, number: Number.isNaN(number) ? letter : number, colon, title, at: words.length - title.length };
}

/**
 * Marks the lists of annexes (front `annexes`) and gives the places where annexes begin. A list is followed by the
 * signature, another line of it or the end, or its titles come again.
 */
export function markAnnexes(pieces: readonly Piece[]): Map<number, AnnexLine> {
  const begins = new Map<number, AnnexLine>();
  const titles = new Map<string, number>();
  pieces.forEach(({ words }, i) => {
    titles.set(bare(words), i);
  });
  // An annex that is headed by its number alone stands below a list of all.
  const lastBare = pieces.findLastIndex(({ words }) => {
    const annex = words.length < 20 ? readAnnex(words) : null;
    return annex !== null && annex.title === '' && !annex.colon;
  });
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const annex = readAnnex(piece.words);
    if (piece.fact?.as === 'annex') {
      begins.set(i, annex ?? { label: '', number: null, colon: false, title: piece.words, at: 0 });
      continue;
    }
    if (!annex || piece.role !== null || piece.fact?.as !== undefined) continue;
    const end = listEnd(pieces, i, annex, titles, lastBare);
    if (end === null) begins.set(i, annex);
    else for (; i < end; i++) Object.assign(pieces[i] as Piece, { role: 'annexes', marker: null });
    if (end !== null) i = end - 1;
  }
  return begins;
}

const bare = (words: string): string =>
  words
    .replace(/^\s*(?:附[件录錄表图圖]?\s*[0-9０-９]*\s*[：:.．、]?)?\s*(?:[0-9０-９]{1,2}\s*[.．、])?\s*/, '')
    .replace(/[《》\s；;。]/g, '');

/** The position behind the list that begins here; null where an annex itself begins. */
function listEnd(
  pieces: readonly Piece[],
  start: number,
  annex: AnnexLine,
  titles: ReadonlyMap<string, number>,
  lastBare: number,
): number | null {
  if (annex.title === '' && !annex.colon) return null;
  let end = start + 1;
  let last = /^\s*1\s*[.．、]/.test(annex.title) ? 1 : 0;
  for (; end < pieces.length; end++) {
    const { marker, words } = pieces[end] as Piece;
    const more = readAnnex(words);
    const next =
      more !== null && more.title !== '' && annex.title !== '' && more.number === (annex.number ?? 0) + end - start;
    const item =
      (annex.title === '' || last > 0) &&
      marker?.rank === RANK.item &&
      marker.number === last + 1 &&
      !/[。]/.test(words);
    if (!item && !next) break;
    if (item) last = marker?.number ?? 0;
  }
  const named =
    annex.title === '' ? pieces.slice(start + 1, end).map(({ words }) => words) : [pieces[start]?.words ?? ''];
  if (named.length === 0) return null;
  const again = named.some((words) => bare(words).length > 1 && (titles.get(bare(words)) ?? 0) >= end);
  const labelAgain = lastBare >= end;
  return again || labelAgain || closes(pieces, end) ? end : null;
}

/** True where the text ends here, or a signature or a date stands here. */
function closes(pieces: readonly Piece[], at: number): boolean {
  const rest = pieces.slice(at, at + 4);
  const next = rest[0];
  if (!next || next.role === 'furniture') return true;
  if (/^[（(].{2,30}[）)]$/.test(next.words) && rest.length === 1) return true;
  const date = rest.findIndex(({ words }) => DATE.test(words));
  return (
    date >= 0 &&
    rest.slice(0, date).every(({ words, marker, block }) => block.type === 'line' && !marker && !/[。；：]/.test(words))
  );
}
