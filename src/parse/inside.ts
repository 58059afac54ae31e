import type { Line } from './blocks.ts';
import { type Marker, RANK, readMarker } from './marker.ts';

/** A place in a line where a heading may begin. */
interface Candidate {
  line: number;
  /** Position in the text. */
  at: number;
  marker: Marker;
  opens: boolean;
  /** After a full stop or white space; the others stand after a colon or a semicolon. */
  strong: boolean;
  spaced: boolean;
}

const NUMERAL = '[〇零一二两三四五六七八九十百千]{1,8}';
const WITHIN = new RegExp(
  `(?<=[。！？；：:”）)\\s])(?:第\\s*(?:${NUMERAL}|[0-9]{1,4})\\s*(?:分?编|篇|章|节|条)|${NUMERAL}、|[（(]${NUMERAL}[）)]|[0-9]{1,2}[.．、](?![0-9])|[（(][0-9]{1,2}[）)])`,
  'g',
);
const LOOK = 24;
const REACH = 2000;

/**
 * Headings within lines, as positions in order: a number is taken where the series proves it, that is, where it is the
 * one that is missing between the numbers at the heads of the lines, or where a series begins and goes on.
 */
export function headingsInside(text: string, lines: readonly Line[]): { at: number; marker: Marker }[] {
  const all = lines.flatMap((line, i) => candidates(text, line, i));
  const found: { at: number; marker: Marker }[] = [];
  const taken: Candidate[] = [];
  const last = new Map<number, number>();
  const parted = all.some(({ opens, marker }) => opens && marker.rank === RANK.part);
  for (const [i, candidate] of all.entries()) {
    if (!candidate.opens && !proved(text, all, i, taken, last, parted)) continue;
    last.set(candidate.marker.rank, candidate.marker.number);
    taken.length = depthUnder(taken, candidate.marker.rank);
    taken.push(candidate);
    if (!candidate.opens) found.push({ at: candidate.at, marker: candidate.marker });
  }
  return found;
}

/** How many of the open headings a heading of this rank leaves open, the last of its own rank among them. */
function depthUnder(taken: readonly Candidate[], rank: number): number {
  let depth = taken.length;
  while (depth > 0 && (taken[depth - 1]?.marker.rank ?? 0) >= rank) depth--;
  return depth;
}

function candidates(text: string, line: Line, index: number): Candidate[] {
  const words = text.slice(line.start, line.end);
  const opening = readMarker(words.slice(0, LOOK));
  const found: Candidate[] = opening
    ? [{ line: index, at: line.start, marker: opening, opens: true, strong: true, spaced: true }]
    : [];
  if (line.ruled || /^[“「„『]/.test(words)) return found;
  let depth = 0;
  let seen = 0;
  for (const match of words.matchAll(WITHIN)) {
    for (; seen < match.index; seen++) depth = step(depth, words[seen] as string);
    const marker = readMarker(words.slice(match.index, match.index + LOOK));
    if (depth > 0 || !marker || (opening && match.index < opening.length)) continue;
    const before = words.slice(Math.max(0, match.index - 6), match.index);
    const spaced = /\s$/.test(before);
    const strong = spaced || /[。！？][”）)]?$/.test(before);
    found.push({ line: index, at: line.start + match.index, marker, opens: false, strong, spaced });
  }
  return found;
}

const step = (depth: number, mark: string): number =>
  '“《「„『'.includes(mark) ? depth + 1 : '”》」‟』'.includes(mark) ? Math.max(0, depth - 1) : depth;

function proved(
  text: string,
  all: readonly Candidate[],
  i: number,
  taken: readonly Candidate[],
  last: ReadonlyMap<number, number>,
  parted: boolean,
): boolean {
  const { marker, strong, spaced, at } = all[i] as Candidate;
  const above = taken.findLast(({ marker: { rank } }) => rank < marker.rank);
  const same = taken.findLast(({ marker: { rank } }) => rank === marker.rank);
  const inArticle = above?.marker.rank === RANK.article && marker.rank === RANK.bracket;
  if (!strong && !inArticle) return false;
  const next = nextAtLevel(all, i);
  if (next?.opens && next.marker.rank === marker.rank && next.marker.number === marker.number) return false;
  if (same) return marker.number === same.marker.number + 1;
  if (marker.number > 1) return marker.rank <= RANK.bracket && last.get(marker.rank) === marker.number - 1;
  if (marker.number !== 1 || marker.rank > RANK.bracket) return false;
  if (next?.marker.rank === marker.rank && next.marker.number === 2) return true;
  const nothingElse = marker.rank === RANK.part && !parted;
  if (spaced && nothingElse) return true;
  const title = above && text.slice(above.at, at);
  return spaced && marker.rank === RANK.bracket && !!title && title.length < 60 && !/[。！？；]/.test(title);
}

/** The next candidate of this rank, or a heading at the head of a line that stands above it. */
function nextAtLevel(all: readonly Candidate[], i: number): Candidate | undefined {
  const { rank } = (all[i] as Candidate).marker;
  for (let j = i + 1; j < all.length && j < i + REACH; j++) {
    const candidate = all[j] as Candidate;
    if (candidate.marker.rank === rank && (candidate.strong || candidate.opens)) return candidate;
    if (candidate.opens && candidate.marker.rank < rank) return candidate;
    if (candidate.marker.rank === rank) return candidate;
  }
  return undefined;
}
