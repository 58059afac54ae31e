import { parseNumeral } from '../text/numerals.ts';
import { DATE } from './genres.ts';
import { RANK } from './marker.ts';
import type { Piece } from './pieces.ts';

/** 附件1：清单, 附件1-2, 附录, 附表二, 附： … */
const ANNEX =
  /^((?:附\s*[件录錄表图圖]|附(?=\s*[0-9０-９：:]|\s*$))\s*([0-9０-９]{1,3}(?:\s*[-—－–.．]\s*[0-9０-９]{1,2}(?![0-9０-９.．、]))?|[一二三四五六七八九十]{1,3}(?![\p{Script=Han}])|[A-Z](?![A-Za-z]))?)(\s*[：:.．、]\s*|\s+|(?<=[0-9０-９])(?=[\p{Script=Han}《“])|$)(.*)$/u;

export interface AnnexLine {
  /** 附件1 */
  label: string;
  number: number | null;
  /** 2 of 附件1-2; 0 for an annex of the text itself. */
  sub: number;
  colon: boolean;
  /** 附件1.甲, above 2.乙: the number is that of the first line of a list. */
  first: boolean;
  /** What stands behind the number. */
  title: string;
  /** Where the title begins in the line. */
  at: number;
}

/** 1.清单；2.分工表: the lines of a list, or all of it. */
const LISTED = /^\s*1\s*[.．、]/;

/** What a line says that opens an annex or a list of annexes; null for every other line. */
function readAnnex(words: string): AnnexLine | null {
  const match = words.length > 400 ? null : ANNEX.exec(words);
  if (!match) return null;
  const [, label = '', numeral, mark = '', title = ''] = match;
  const listed = LISTED.test(title);
  const spoken = listed
    ? /[。！？]/.test(title.slice(0, -1))
    : /[。！？；]/.test(title.slice(0, -1)) || /[。！？]$/.test(title);
  if (spoken) return null;
  const [own = '', below] = (numeral ?? '').split(/\s*[-—－–.．]\s*/u);
  const number = own ? parseNumeral(own) : Number.NaN;
  const letter = /^[A-Z]$/.test(numeral ?? '') ? (numeral as string).charCodeAt(0) - 64 : null;
  const colon = /[：:]/.test(mark);
  return {
    ...{ label, number: Number.isNaN(number) ? letter : number, sub: below ? parseNumeral(below) : 0, colon, title },
    ...{ first: listed || (number === 1 && title !== '' && /[.．、]/.test(mark)), at: words.length - title.length },
  };
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
      begins.set(i, annex ?? unlabelled(piece.words));
      continue;
    }
    if (!annex || piece.role !== null || piece.fact?.as !== undefined) continue;
    const end = listEnd(pieces, i, annex, titles, lastBare);
    if (end === null) begins.set(i, annex);
    // The annex itself, right below the line that lists it.
    else if (end === i + 1 && opensAlone(piece, pieces[end])) begins.set(end, unlabelled(pieces[end]?.words ?? ''));
    if (end === null) continue;
    for (; i < end; i++) Object.assign(pieces[i] as Piece, { role: 'annexes', marker: null });
    i = begins.has(end) ? end : end - 1;
  }
  return begins;
}

/** A title without its number, its marks and its spaces. */
export const bare = (words: string): string =>
  words
    .replace(/^\s*(?:附[件录錄表图圖]?\s*[0-9０-９]*\s*[：:.．、]?)?\s*(?:[0-9０-９]{1,2}\s*[.．、])?\s*/, '')
    .replace(/[《》\s；;。]/g, '');

const unlabelled = (title: string): AnnexLine => ({
  ...{ label: '', number: null, sub: 0, colon: false, first: false, title, at: 0 },
});

const opensAlone = (list: Piece, next: Piece | undefined): boolean =>
  next?.block.type === 'line' &&
  next.marker === null &&
  bare(list.words).length > 1 &&
  bare(list.words) === bare(next.words);

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
  let last = annex.first ? 1 : 0;
  for (; end < pieces.length; end++) {
    const { marker, words } = pieces[end] as Piece;
    const more = readAnnex(words);
    const next =
      more !== null &&
      more.title !== '' &&
      annex.title !== '' &&
      more.sub === 0 &&
      more.number === (annex.number ?? 0) + end - start;
    const item =
      (annex.title === '' || last > 0) &&
      marker?.rank === RANK.item &&
      marker.number === last + 1 &&
      !/。./.test(words);
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
