import { type AnnexLine, bare, markAnnexes } from './annex.ts';
import { DATE, isTitle } from './genres.ts';
import { type Marker, RANK } from './marker.ts';
import type { Piece } from './pieces.ts';

/** A stretch of the text with numbers of its own: what stands at the top, one of several works, an annex. */
export interface Scope {
  kind: 'main' | 'work' | 'annex';
  /** The lines that name it. */
  heads: Piece[];
  /** 附件1, and where the title begins in the first line. */
  annex: AnnexLine | null;
  pieces: Piece[];
}

const BRACKETS = /^[（(〔](?!.*(发布|公开|通过|印发|公布|修订|修正|施行))[^（）()]{1,20}[）)〕]$/;
const PLAIN = /^[^。！？；：:，,\t|]{2,60}$/;

/** Pieces → scopes in order. The first is always `main`, with the notice and what it says; it may be empty. */
export function divideScopes(pieces: readonly Piece[]): Scope[] {
  const annexes = markAnnexes(pieces);
  const works = workStarts(pieces, annexes);
  const listed = pieces.map(({ role, words }) => (role === 'annexes' ? bare(words) : '')).join('\n');
  const scopes: Scope[] = [{ kind: 'main', heads: [], annex: null, pieces: [] }];
  for (let i = 0; i < pieces.length; i++) {
    const annex = annexes.get(i);
    const work = works.get(i);
    const heads = annex ? annexHeads(pieces, i, annex, listed) : work ? pieces.slice(i, i + work) : [];
    if (heads.length > 0) scopes.push({ kind: annex ? 'annex' : 'work', heads, annex: annex ?? null, pieces: [] });
    if (heads.length > 0) i += heads.length - 1;
    else scopes.at(-1)?.pieces.push(pieces[i] as Piece);
  }
  for (const head of scopes.flatMap(({ heads }) => heads)) head.marker = null;
  return scopes;
}

const free = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.block.type === 'line' && piece.role === null && !piece.marker && !piece.fact;

/** The line of the number, and the title on the lines behind it. */
function annexHeads(pieces: readonly Piece[], start: number, { title }: AnnexLine, listed: string): Piece[] {
  const heads = [pieces[start] as Piece];
  const next = (): Piece | undefined => pieces[start + heads.length];
  const takes = (pattern: RegExp): boolean => {
    const piece = next();
    return (
      piece !== undefined && free(piece) && pattern.test(piece.words) && !/^表\s*\d|^[专專][栏欄]/.test(piece.words)
    );
  };
  if (title === '' && takes(PLAIN) && !DATE.test(next()?.words ?? '')) {
    heads.push(next() as Piece);
    const ended = isTitle(heads.at(-1)?.words ?? '');
    if (!ended && takes(PLAIN) && goesOn(heads.at(-1)?.words ?? '', next()?.words ?? '', listed))
      heads.push(next() as Piece);
  }
  if (heads.length + (title ? 1 : 0) > 1 && takes(BRACKETS)) heads.push(next() as Piece);
  return heads;
}

/** True where a title goes on in the next line: that one ends it, the first leaves it open, or the list of annexes has both. */
const goesOn = (first: string, second: string, listed: string): boolean =>
  isTitle(second) || (/[的和与及、]$/.test(first) && !DATE.test(second)) || listed.includes(bare(first + second));

/** Where works begin, with the number of the lines of their titles; empty where a file holds one alone. */
function workStarts(pieces: readonly Piece[], annexes: ReadonlyMap<number, AnnexLine>): Map<number, number> {
  const starts = new Map<number, number>();
  const first = pieces.findIndex(({ marker }) => marker !== null);
  if (first < 0 && !pieces.some(({ fact }) => fact?.as === 'work')) return starts;
  const firstAnnex = Math.min(...annexes.keys(), pieces.length);
  const next = nextMarkers(pieces);
  let seen = new Map<number, number>();
  let signed = false;
  for (let i = Math.max(first, 0); i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const opening = next[i + 1] ?? null;
    const begins =
      i < firstAnnex && free(piece) && isTitle(piece.words) && opening !== null && restarts(opening, seen, signed);
    if (piece.fact?.as === 'work' || (begins && within(pieces, i))) {
      const { from, length } = titleLines(pieces, i);
      starts.set(from, length);
      seen = new Map();
      signed = false;
      i = from + length - 1;
    } else if (piece.marker) seen.set(piece.marker.rank, piece.marker.number);
    else if (DATE.test(piece.words)) signed = true;
  }
  if (starts.size > 0) addFirstWork(pieces, first, starts);
  return starts;
}

/** Not far above the first number of the work: a title, its brackets, who passed it and when, a preamble. */
const within = (pieces: readonly Piece[], i: number): boolean =>
  pieces.slice(i + 1, i + 12).some(({ marker }) => marker !== null);

/** The marker at or behind each position. */
function nextMarkers(pieces: readonly Piece[]): (Marker | null)[] {
  const next: (Marker | null)[] = new Array(pieces.length + 1).fill(null);
  for (let i = pieces.length - 1; i >= 0; i--) next[i] = pieces[i]?.marker ?? next[i + 1] ?? null;
  return next;
}

/** A series of the highest ranks that begins again though it had begun already; after a signature, any that begins. */
function restarts({ rank, number, sub }: Marker, seen: ReadonlyMap<number, number>, signed: boolean): boolean {
  if (number !== 1 || sub !== 0 || rank > RANK.part) return false;
  if (signed) return true;
  const top = Math.min(...seen.keys());
  return (
    (seen.has(rank) && (rank <= top || rank === RANK.article)) ||
    (rank <= top && seen.has(RANK.article) && rank <= RANK.article)
  );
}

/** What may stand above the first line of a title: a closed sentence, a day, a note in brackets. */
const ENDED = new RegExp(`[。；]$|^$|^[（(][^（）()]*[）)]$|${DATE.source}`);

/** The lines of a title: bare lines above its last one, brackets below. */
function titleLines(pieces: readonly Piece[], at: number): { from: number; length: number } {
  let from = at;
  const above = (i: number) => pieces[i];
  while (
    at - from < 2 &&
    free(above(from - 1)) &&
    PLAIN.test(above(from - 1)?.words ?? '') &&
    !DATE.test(above(from - 1)?.words ?? '') &&
    !isTitle(above(from - 1)?.words ?? '') &&
    !/^[（(]/.test(above(from - 1)?.words ?? '') &&
    ENDED.test(above(from - 2)?.words ?? '')
  )
    from--;
  const end = free(pieces[at + 1]) && BRACKETS.test(pieces[at + 1]?.words ?? '') ? at + 2 : at + 1;
  return { from, length: end - from };
}

/** The first of several works is the title that stands behind the notice, or the title of a file without one. */
function addFirstWork(pieces: readonly Piece[], first: number, starts: Map<number, number>): void {
  const front = pieces.slice(0, first);
  const titles = front.flatMap((piece, i) => (free(piece) && isTitle(piece.words) ? [i] : []));
  const opening = front.findIndex(
    ({ words }) => /^[^。！？；]+[：:]$/.test(words) || DATE.test(words) || /[。]$/.test(words),
  );
  const title = titles.find((i) => opening < 0 || i > opening);
  if (title === undefined || starts.has(title)) return;
  const { from, length } = titleLines(pieces, title);
  starts.set(from, length);
}
